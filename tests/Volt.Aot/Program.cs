using Volt;
using Volt.Aot;

// Runs every theme of the runtime in a program that is published ahead of time, and the task list of a thousand tasks in all kinds of waits.
using var rt = new VoltRuntime();
var waits = new Waits();
List<string> failures = [];
var count = 0;
while (count < 1000)
{
    foreach (var task in waits.CreateAll())
    {
        rt.Spawn(task);
        count++;
    }
}

for (var i = 0; i < 4; i++)
{
    rt.Tick();
}

var checkedTasks = 0;
foreach (var task in rt.GetTasks())
{
    var name = task.Name[(task.Name.LastIndexOf('.') + 1)..];
    if (!waits.Lines.TryGetValue(name, out var line))
    {
        continue;
    }

    checkedTasks++;
    var frame = task.Frames[0];
    if (frame.Line != line || frame.File is null || !frame.File.EndsWith("Waits.cs", StringComparison.Ordinal))
    {
        failures.Add($"{task.Name} waits at line {line}, and the list says: {task}");
    }

    if (!task.Frames.Skip(1).Any(inner => inner.Method.StartsWith(Waits.Texts[name], StringComparison.Ordinal)))
    {
        failures.Add($"{task.Name} waits for '{Waits.Texts[name]}', and the list says: {task}");
    }

    if (name == "Nested" && task.Frames[1].Line != waits.Lines["Inner"])
    {
        failures.Add($"The inner frame is wrong: {task}");
    }
}

Check(checkedTasks >= 1000, $"only {checkedTasks} of the tasks were found by their names");
Check(rt.Run(Themes.All) == 42, "the themes' result is wrong");
foreach (var failure in failures.Distinct().Take(20))
{
    Console.Error.WriteLine(failure);
}

Console.WriteLine($"{checkedTasks} tasks in {waits.Lines.Count - 1} kinds of waits, {failures.Count} failures");
return failures.Count == 0 ? 0 : 1;

void Check(bool condition, string failure)
{
    if (!condition)
    {
        failures.Add(failure);
    }
}
