using System.Text;

namespace Volt.Analyzers.Benchmarks;

/// <summary>A generated project: ordinary classes, one in ten of which has annotated methods that call the others.</summary>
internal static class GeneratedProject
{
    public static IReadOnlyList<string> Generate(int lines, out int actual)
    {
        var sources = new List<string>();
        actual = 0;
        for (var i = 0; actual < lines; i++)
        {
            var source = i % 10 == 0 ? Volt(i) : Plain(i);
            actual += source.AsSpan().Count('\n');
            sources.Add(source);
        }

        return sources;
    }

    private static string Plain(int i)
    {
        var text = new StringBuilder();
        text.Append($$"""
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading.Tasks;

            namespace Project.Part{{i}};

            public interface IShape{{i}} { double Area { get; } string Name { get; } }

            """);
        for (var c = 0; c < 4; c++)
        {
            text.Append($$"""

                public class Service{{i}}_{{c}} : IShape{{i}}
                {
                    private readonly Dictionary<string, List<int>> _items = new();
                    private int _count;

                    public double Area => _items.Values.Sum(v => v.Count) * 1.5;

                    public string Name { get; set; } = "service {{i}}";

                    public void Add(string key, int value)
                    {
                        if (!_items.TryGetValue(key, out var list))
                        {
                            _items[key] = list = new List<int>();
                        }

                        list.Add(value);
                        _count++;
                        if (_count > 100 && list.Count % 2 == 0)
                        {
                            Compact(list, value);
                        }
                    }

                    public int Total(IEnumerable<string> keys)
                    {
                        var sum = 0;
                        foreach (var key in keys.Where(k => k.Length > 2).OrderBy(k => k))
                        {
                            if (_items.TryGetValue(key, out var list))
                            {
                                for (var i = 0; i < list.Count; i++)
                                {
                                    sum += list[i] switch { < 0 => 0, > 100 => 100, var other => other };
                                }
                            }
                        }

                        return sum;
                    }

                    public string Describe(int depth)
                    {
                        var text = new StringBuilder();
                        foreach (var (key, list) in _items)
                        {
                            text.Append(key).Append(": ").AppendLine($"{list.Count} of {_count} at {depth}");
                            try
                            {
                                text.AppendLine(string.Join(", ", list.Select(x => x * depth)));
                            }
                            catch (OverflowException e) when (depth > 3)
                            {
                                text.AppendLine(e.Message);
                            }
                        }

                        return text.ToString();
                    }

                    public async Task<int> LoadAsync(Stream stream)
                    {
                        var buffer = new byte[1024];
                        var total = 0;
                        int read;
                        while ((read = await stream.ReadAsync(buffer)) > 0)
                        {
                            total += read;
                            Add("read", read);
                        }

                        return total;
                    }

                    private static void Compact(List<int> list, int value)
                    {
                        var kept = list.Distinct().Where(x => x != value).ToList();
                        list.Clear();
                        list.AddRange(kept);
                    }
                }

                """);
        }

        return text.ToString();
    }

    private static string Volt(int i) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Volt;

        namespace Project.Part{{i}};

        public static partial class Jobs{{i}}
        {
            [VoltTask]
            public static async VoltTask<int> Sum(IReadOnlyList<int> items)
            {
                var sum = 0;
                foreach (var item in items)
                {
                    await VoltTask.Yield();
                    sum += Helper(item) + await Twice(item);
                }

                return sum;
            }

            [VoltTask]
            public static async VoltTask<int> Twice(int i)
            {
                await VoltTask.Yield();
                return i * 2;
            }

            [VoltTask]
            public static async VoltTask Wait(Task<int> task)
            {
                var value = await task;
                if (task.IsCompletedSuccessfully && task.Result > value)
                {
                    Console.WriteLine($"{task.Result} at {{i}}");
                }
            }

            private static int Helper(int i) => i > 10 ? Helper(i - 1) : i;
        }

        """;
}
