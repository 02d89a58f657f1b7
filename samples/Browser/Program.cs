using Browser;

// Ends never: the tasks of the page wait for clicks as long as it is open.
await Page.Run();
