using System.Text;
using Volt.TestSupport;

namespace Volt.Generator.Benchmarks;

/// <summary>An artificial project: classes of annotated methods, of every kind that the compiler takes apart, which call each other.</summary>
internal static class GeneratedProject
{
    /// <summary>What an edit inside a body changes.</summary>
    public const string Marker = "4711";

    private const int MethodsInFile = 24;

    public static IReadOnlyList<SourceFile> Generate(int methods)
    {
        var files = new List<SourceFile> { VoltCompiler.GlobalUsings, new("/src/Unrelated.cs", $"static class Unrelated {{ public static int Number() => {Marker}; }}\n") };
        for (var made = 0; made < methods; made += MethodsInFile) files.Add(File(files.Count - 2, Math.Min(MethodsInFile, methods - made)));
        return files;
    }

    private static SourceFile File(int number, int methods)
    {
        var text = new StringBuilder();
        text.Append($$"""
            using System.Text;

            namespace Project.Part{{number}};

            public sealed class Resource : IDisposable, IAsyncDisposable
            {
                public int Value { get; set; } = {{number}};

                public void Dispose() => Value = 0;

                public ValueTask DisposeAsync() => default;
            }

            public static partial class Jobs
            {
                private static int s_count;

                private static int Add(int left, int right) => left + right;

            """);
        for (var i = 0; i < methods; i++) text.Append(Kinds[i % Kinds.Length].Replace("NUMBER", i.ToString(null, null)).Replace("FIRST", (i / Kinds.Length * Kinds.Length).ToString(null, null)));
        text.Append("}\n");
        return new SourceFile($"/src/File{number}.cs", text.ToString());
    }

    // NUMBER is the method's; FIRST that of the first one of its round, a leaf that others call.
    private static readonly string[] Kinds =
    [
        """

            [VoltTask]
            public static async VoltTask<int> LeafNUMBER(int i)
            {
                await VoltTask.Yield();
                return Add(i, 4711) * 2;
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> LoopsNUMBER(IReadOnlyList<int> items, string text)
            {
                var sum = 0;
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] < 0) continue;
                    sum += await LeafFIRST(items[i]);
                    if (sum > 1000) break;
                }

                foreach (var item in items)
                {
                    await VoltTask.Yield();
                    sum += item;
                }

                while (sum > 100)
                {
                    sum -= text.Length + 1;
                    await VoltTask.NextTick();
                }

                return sum;
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<string> GuardedNUMBER(int count, Func<int, int> step)
            {
                var log = new StringBuilder();
                try
                {
                    for (var i = 0; i < count; i++)
                    {
                        await VoltTask.Yield();
                        log.Append(step(i)).Append(' ');
                    }
                }
                catch (InvalidOperationException e) when (e.Message.Length > 3)
                {
                    log.AppendLine(e.Message);
                    await VoltTask.Yield();
                }
                finally
                {
                    s_count++;
                    await VoltTask.Yield();
                }

                return log.ToString();
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> ResourcesNUMBER(int i)
            {
                using var first = new Resource { Value = i };
                await using (var second = new Resource())
                {
                    second.Value += await LeafFIRST(first.Value);
                    first.Value = second.Value;
                }

                using (var third = new Resource())
                {
                    await VoltTask.Yield();
                    return first.Value + third.Value;
                }
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> CapturesNUMBER(IEnumerable<int> items)
            {
                var total = 0;
                var actions = new List<Action>();
                foreach (var item in items.Where(x => x > 0).OrderBy(x => -x))
                {
                    var factor = await LeafFIRST(item);
                    actions.Add(() => total += factor * item);
                }

                foreach (var action in actions)
                {
                    action();
                    await VoltTask.Yield();
                }

                int Twice(int value) => value * 2 + total;
                return Twice(await LeafFIRST(total));
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<string> ChoosesNUMBER(object value, int mode)
            {
                switch (mode)
                {
                    case 0:
                        await VoltTask.Yield();
                        break;
                    case 1:
                        mode = await LeafFIRST(mode);
                        goto case 0;
                    default:
                        mode = -1;
                        break;
                }

                return value switch
                {
                    int number when number > 10 => $"number {await LeafFIRST(number)}",
                    string { Length: > 2 } text => text + mode,
                    (int x, int y) => $"{x} {await LeafFIRST(y)}",
                    null => throw new ArgumentNullException(nameof(value)),
                    _ => "other",
                };
            }

        """,
        """

            [VoltTask]
            public static async IAsyncEnumerable<int> StreamNUMBER(int count)
            {
                for (var i = 0; i < count; i++)
                {
                    await VoltTask.Yield();
                    if (i % 3 == 0) continue;
                    yield return await LeafFIRST(i);
                }
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> ConsumesNUMBER(IAsyncEnumerable<int> source)
            {
                var sum = 0;
                await foreach (var item in source)
                {
                    if (item is > 10 and < 20 or 42) sum += item;
                    else sum -= await LeafFIRST(item);
                }

                return sum;
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<T?> FirstNUMBER<T>(IReadOnlyList<T> items, Predicate<T> matches)
                where T : class
            {
                T? found = null;
                foreach (var item in items)
                {
                    await VoltTask.Yield();
                    if (!matches(item)) continue;
                    found = item;
                    break;
                }

                return found ?? (items.Count > 0 && await LeafFIRST(items.Count) > 3 ? items[0] : null);
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> NestedNUMBER(int[] values, Dictionary<string, int> map)
            {
                values[await LeafFIRST(0)] += await LeafFIRST(1) + values[1] * await LeafFIRST(2);
                var pair = (Left: await LeafFIRST(3), Right: Add(s_count, await LeafFIRST(4)));
                map["key"] = pair.Left > 2 && await LeafFIRST(5) > pair.Right ? await LeafFIRST(6) : pair.Right;
                var (a, b) = pair;
                return Add(Add(a, await LeafFIRST(b)), map.TryGetValue("other", out var other) ? other : await LeafFIRST(7));
            }

        """,
        """

            [VoltTask]
            public static async VoltTask ForeignNUMBER(Task<int> task, ValueTask other)
            {
                var value = await task.ConfigureAwait(false);
                await other;
                var text = value.ToString() is { Length: > 1 } digits ? digits : "none";
                await Task.Delay(value);
                Console.WriteLine($"{text} after {value} at {s_count}");
                await VoltTask.Delay(TimeSpan.FromMilliseconds(value));
            }

        """,
        """

            [VoltTask]
            public static async VoltTask<int> PlainNUMBER(string text)
            {
                var counts = new Dictionary<char, int>();
                foreach (var character in text)
                {
                    counts.TryGetValue(character, out var count);
                    counts[character] = count + 1;
                }

                var best = counts.OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault();
                var builder = new StringBuilder();
                for (var i = 0; i < text.Length; i++)
                {
                    if (text[i] == best) builder.Append('*');
                    else if (char.IsDigit(text[i])) builder.Append('+');
                    else builder.Append(text[i]);
                }

                await VoltTask.Yield();
                return await LeafFIRST(builder.Length);
            }

        """,
    ];
}
