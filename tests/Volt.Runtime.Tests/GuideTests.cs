using System.Runtime.CompilerServices;

namespace Volt.Tests;

/// <summary>The examples of docs/guide, as they stand there: each one compiles and runs.</summary>
public sealed class GuideTests
{
    private readonly List<string> log = [];

    [Fact]
    public void Every_example_of_the_guide_is_in_this_file()
    {
        var here = Lines(File.ReadAllText(ThisFile()));
        var guide = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "docs", "guide");
        var examples = 0;
        foreach (var page in Directory.GetFiles(guide, "*.md").Where(IsOurs))
        {
            foreach (var block in File.ReadAllText(page).Split("```csharp").Skip(1).Select(text => text[..text.IndexOf("```", StringComparison.Ordinal)]))
            {
                examples++;
                Assert.True(here.Contains(Lines(block), StringComparison.Ordinal), $"{Path.GetFileName(page)}:{block}");
            }
        }

        Assert.True(examples >= 10);
    }

    private static bool IsOurs(string page) => Path.GetFileNameWithoutExtension(page)
        is "driving" or "tasks" or "abort" or "combinators" or "scopes" or "time" or "leaves" or "diagnostics" or "interop";

    private static string Lines(string text) => string.Join(
        '\n', text.Split('\n').Select(line => line.Split("//")[0].Trim()).Where(line => line.Length > 0));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [Fact]
    public void Driving()
    {
        var rt = new VoltRuntime();
        rt.Spawn(async () =>
        {
            log.Add("a1");
            await VoltTask.Yield();
            log.Add("a2");
        });
        rt.Spawn(async () => log.Add("b"));
        rt.Run();                       // a1, b, a2
        Assert.Equal(["a1", "b", "a2"], log);
        log.Clear();
        rt.Spawn(async () =>
        {
            for (var frame = 0; frame < 3; frame++)
            {
                log.Add($"frame {frame}");
                await VoltTask.NextTick();
            }
        });
        while (rt.GetTasks().Count > 0)
        {
            rt.TickFor(TimeSpan.FromMilliseconds(4));
        }

        Assert.Equal(["frame 0", "frame 1", "frame 2"], log);
        rt.Dispose();
    }

    [Fact]
    public void Tasks()
    {
        var rt = new VoltRuntime();
        var sum = rt.Run(async () =>
        {
            var first = Double(1).Start();
            var second = Double(2).Start();     // both run side by side
            return await first + await second;
        });

        static async VoltTask<int> Double(int value)
        {
            await VoltTask.Yield();
            return value * 2;
        }

        Assert.Equal(6, sum);
        var config = Load().Preserve();
        rt.Spawn(async () => log.Add($"a sees {await config}"));
        rt.Spawn(async () => log.Add($"b sees {await config}"));
        rt.Run();
        Assert.Equal(["a sees 42", "b sees 42"], log);
        rt.Dispose();

        static async VoltTask<int> Load()
        {
            await VoltTask.Yield();
            return 42;
        }
    }

    [Fact]
    public void Abort()
    {
        using var rt = new VoltRuntime();
        var id = rt.Spawn(async () =>
        {
            try
            {
                await VoltTask.Never();
            }
            finally
            {
                await VoltTask.Yield();
                log.Add("left");
            }
        });
        rt.RunUntilStalled();
        rt.Abort(id);
        rt.Run();
        Assert.Equal(["left"], log);
    }

    [Fact]
    public void Combinators()
    {
        using var rt = new VoltRuntime();
        rt.Run(async () =>
        {
            var (name, age) = await VoltTask.WhenAll(Name(), Age());
            var fastest = await VoltTask.Race(Mirror("one"), Mirror("two"));
            var patient = await Age().WithTimeout(TimeSpan.FromSeconds(1));
            await foreach (var task in VoltTask.WhenEach(Mirror("one"), Mirror("two")))
            {
                log.Add(await task);
            }

            Assert.Equal(("Ada", 36, "one", 36), (name, age, fastest, patient));
        });
        Assert.Equal(["one", "two"], log);

        static async VoltTask<string> Name()
        {
            await VoltTask.Yield();
            return "Ada";
        }

        static async VoltTask<int> Age()
        {
            await VoltTask.Yield();
            return 36;
        }

        static async VoltTask<string> Mirror(string name)
        {
            await VoltTask.Yield();
            return name;
        }
    }

    [Fact]
    public void Scopes()
    {
        using var rt = new VoltRuntime();
        rt.Run(async () =>
        {
            await using (var scope = VoltScope.Open())
            {
                scope.Spawn(Download("a"));
                scope.Spawn(Download("b"));
            }                               // both have ended here

            log.Add("all done");
            await VoltScope.Run(async scope =>
            {
                scope.Spawn(Heartbeat());
                await Download("a");
                scope.Abort();              // the heartbeat has no end of its own
            });
        });
        Assert.Equal(["a", "b", "all done", "a"], log);

        async VoltTask Download(string name)
        {
            await VoltTask.Yield();
            log.Add(name);
        }

        static async VoltTask Heartbeat()
        {
            while (true)
            {
                await VoltTask.Yield();
            }
        }
    }

    [Fact]
    public void Time()
    {
        var time = new VoltVirtualTime { AdvancesWhenIdle = true };
        var rt = new VoltRuntime(new VoltOptions { TimeProvider = time });
        rt.Run(async () =>
        {
            var interval = VoltTask.Interval(TimeSpan.FromHours(1));
            for (var hour = 0; hour < 24; hour++)
            {
                await interval.Next();
            }
        });
        Assert.Equal(TimeSpan.FromDays(1), time.Elapsed);
        rt.Dispose();
    }

    [Fact]
    public void Interop()
    {
        using var rt = new VoltRuntime();
        var loaded = new TaskCompletionSource<int>();
        rt.Spawn(async () => log.Add($"got {await loaded.Task}"));
        rt.Spawn(async () =>
        {
            await VoltTask.Yield();
            loaded.SetResult(7);
            log.Add("set");
        });
        rt.Run();
        Assert.Equal(["set", "got 7"], log);
    }

    [Fact]
    public void Leaves()
    {
        using var rt = new VoltRuntime();
        var button = new Button();
        rt.Spawn(async () =>
        {
            await button;
            log.Add("pressed");
        });
        rt.RunUntilStalled();
        Assert.Empty(log);
        button.Press();
        rt.Run();
        Assert.Equal(["pressed"], log);
    }

    [Fact]
    public void Diagnostics()
    {
        using var rt = new VoltRuntime();
        rt.Spawn(Outer());
        rt.RunUntilStalled();
        var task = rt.GetTasks()[0];
        Assert.Equal(VoltTaskStatus.Waiting, task.Status);
        Assert.Contains("VoltTask.Delay", rt.Dump());

        static async VoltTask Outer() => await VoltTask.Delay(TimeSpan.FromDays(1));
    }

    sealed class Button : IVoltAwaiter
    {
        private Waker _waker;

        public bool IsCompleted { get; private set; }

        public Button GetAwaiter() => this;

        public void GetResult() => IsCompleted = false;

        public bool Poll(Waker waker)
        {
            _waker = waker;
            return IsCompleted;
        }

        public void Press()
        {
            IsCompleted = true;
            _waker.Wake();
        }
    }
}
