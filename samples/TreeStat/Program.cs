using System.Diagnostics;
using TreeStat;
using Volt;

if (args is ["--help"] or ["-h"] or { Length: > 2 })
{
    Console.WriteLine("usage: TreeStat [folder] [open files at a time, 64]");
    return args.Length > 2 ? 2 : 0;
}

var root = args.Length > 0 ? args[0] : SourceTree.Repository();
var openFiles = 64;
if (args.Length > 1 && !(int.TryParse(args[1], out openFiles) && openFiles > 0))
{
    Console.Error.WriteLine($"'{args[1]}' is not a number of files.");
    return 2;
}

if (!Directory.Exists(root))
{
    Console.Error.WriteLine($"There is no folder '{root}'.");
    return 2;
}

var paths = SourceTree.Files(root, skipBuilt: args.Length == 0);
using var rt = new VoltRuntime();

var clock = Stopwatch.StartNew();
var tasks = rt.Run(AsyncCounter.CountAll(paths, openFiles));
var tasksTime = clock.Elapsed;
clock.Restart();
var plain = SyncCounter.CountAll(paths);
var plainTime = clock.Elapsed;

foreach (var (path, reason) in tasks.Unreadable) Console.WriteLine($"not read: {path}: {reason}");
Console.WriteLine($"{root}: {paths.Count:N0} files, {tasks.Unreadable.Count:N0} of them unreadable");
Print("tasks", tasks, tasksTime);
Print("plain", plain, plainTime);

var equal = tasks.Files == plain.Files && tasks.Total == plain.Total;
Console.WriteLine(equal ? "The totals are equal." : "THE TOTALS DIFFER.");
return equal ? 0 : 1;

static void Print(string how, TreeCount count, TimeSpan time)
    => Console.WriteLine($"{how}: {count.Total.Lines,14:N0} lines {count.Total.Words,14:N0} words {count.Total.Bytes,16:N0} bytes in {time.TotalMilliseconds,8:N0} ms");
