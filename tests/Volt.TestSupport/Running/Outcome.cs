namespace Volt.TestSupport;

/// <summary>All that a run of a program shows: its trace and how it ended.</summary>
public sealed record Outcome(string End, string Trace)
{
    public static Outcome Returned(string? result) => new("returns " + result, Volt.Cases.T.Trace);

    public static Outcome Threw(Exception exception) => new("throws " + Describe(exception), Volt.Cases.T.Trace);

    public static Outcome Stalled() => new("STALLED", Volt.Cases.T.Trace);

    public static Outcome Hung() => new("HUNG", "");

    private static string Describe(Exception exception) => exception switch
    {
        AggregateException aggregate => nameof(AggregateException) + "[" + string.Join("; ", aggregate.InnerExceptions.Select(Describe)) + "]",
        _ => exception.GetType().FullName + ": " + exception.Message,
    };

    public override string ToString() => $"{End}\n      trace: {Trace}";
}
