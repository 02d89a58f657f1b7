// The page's script calls what is exported below, once a frame and on a click. There is nothing to do before that.
return;
