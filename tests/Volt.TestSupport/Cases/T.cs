using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Volt.Cases;

/// <summary>What a case program sees of the harness: the trace, the points that may fail, the work that completes later.</summary>
public static class T
{
    private const int MostLines = 5_000;

    [ThreadStatic] private static List<string>? s_trace;
    [ThreadStatic] private static Queue<Action>? s_later;
    [ThreadStatic] private static int s_bad;
    [ThreadStatic] private static int s_phase;
    [ThreadStatic] private static int s_fuel;

    private static List<string> Lines => s_trace ??= [];

    private static Queue<Action> LaterWork => s_later ??= new Queue<Action>();

    /// <summary>The label of the point that throws in this run; 0: none.</summary>
    public static int Bad => s_bad;

    /// <summary>Which of the ways of completing the points take in this run (see <see cref="How"/>).</summary>
    public static int Phase => s_phase;

    public static void Begin(int bad, int phase)
    {
        s_trace = [];
        s_later = new Queue<Action>();
        s_bad = bad;
        s_phase = phase;
    }

    public static string Trace => string.Join(" | ", Lines);

    public static void Log(object? line)
    {
        var lines = Lines;
        if (lines.Count < MostLines)
        {
            lines.Add(R(line));
        }
    }

    /// <summary>How many more steps the loops of this run may take.</summary>
    public static void Refuel(int steps) => s_fuel = steps;

    public static bool Fuel() => --s_fuel > 0;

    /// <summary>Logs, and is the value.</summary>
    public static TValue L<TValue>(string line, TValue value)
    {
        Log(line);
        return value;
    }

    /// <summary>Calls the function at once.</summary>
    public static TValue Call<TValue>(Func<TValue> function) => function();

    /// <summary>A synchronous point: logs, throws if it is the bad one.</summary>
    public static int S(int label) => S(label, label);

    /// <inheritdoc cref="S(int)"/>
    public static TValue S<TValue>(int label, TValue value)
    {
        Log("s" + label);
        Check(label);
        return value;
    }

    /// <summary>Throws if this is the point that is to fail.</summary>
    public static void Check(int label)
    {
        if (label != 0 && label == s_bad)
        {
            throw new PointException(label);
        }
    }

    /// <summary>How the awaited point with this label completes.</summary>
    public static How HowOf(int label) => s_phase switch
    {
        0 => (How)(Math.Abs(label) % 4),
        1 => How.Now,
        2 => How.Later,
        _ => Math.Abs(label) % 2 == 0 ? How.Now : How.Yield,
    };

    /// <summary>Work that the host does once the program has nothing more to do.</summary>
    public static void Post(Action work) => LaterWork.Enqueue(work);

    /// <summary>Does one piece of posted work.</summary>
    public static bool DoOne()
    {
        if (!LaterWork.TryDequeue(out var work))
        {
            return false;
        }

        work();
        return true;
    }

    /// <summary>A readable text for any value, the same on every run.</summary>
    public static string R(object? value) => Render(value, 0);

    public static string R(params object?[] values) => string.Join(",", values.Select(v => Render(v, 0)));

    private static string Render(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return "null";
            case string s:
                return s;
            case bool b:
                return b ? "true" : "false";
            case Exception e:
                return e.GetType().Name + ":" + e.Message;
            case ITuple tuple:
                var parts = new string[tuple.Length];
                for (var i = 0; i < parts.Length; i++)
                {
                    parts[i] = Render(tuple[i], depth + 1);
                }

                return "(" + string.Join(",", parts) + ")";
            case IDictionary map:
                var pairs = new StringBuilder("{");
                foreach (DictionaryEntry entry in map)
                {
                    pairs.Append(Render(entry.Key, depth + 1)).Append('=').Append(Render(entry.Value, depth + 1)).Append(';');
                }

                return pairs.Append('}').ToString();
            case IEnumerable sequence when depth < 4:
                var items = new List<string>();
                foreach (var item in sequence)
                {
                    items.Add(Render(item, depth + 1));
                    if (items.Count > 200)
                    {
                        break;
                    }
                }

                return "[" + string.Join(",", items) + "]";
            case IFormattable formattable:
                return formattable.ToString(null, CultureInfo.InvariantCulture);
            default:
                return value.ToString() ?? "";
        }
    }
}

/// <summary>How an awaited point completes.</summary>
public enum How
{
    /// <summary>It is complete when asked.</summary>
    Now,

    /// <summary>It gives way once.</summary>
    Yield,

    /// <summary>The host completes it when nothing else is to do.</summary>
    Later,

    /// <summary>It says that it is not complete and then runs the continuation before it returns.</summary>
    Inline,
}

/// <summary>What a failing point throws.</summary>
public sealed class PointException(int label) : Exception("p" + label)
{
    public int Label { get; } = label;
}
