namespace Volt.Benchmarks.Peers;

/// <summary>Sees 64 value types, each of which makes a generic body a task type of its own.</summary>
internal interface IKindVisitor
{
    void Visit<TKind>() where TKind : struct;
}

/// <summary>The 64 types: all pairs of eight markers.</summary>
internal static class Kinds
{
    public const int Count = 64;

    public static void ForEach<TVisitor>(ref TVisitor visitor) where TVisitor : struct, IKindVisitor
    {
        Row<M0, TVisitor>(ref visitor);
        Row<M1, TVisitor>(ref visitor);
        Row<M2, TVisitor>(ref visitor);
        Row<M3, TVisitor>(ref visitor);
        Row<M4, TVisitor>(ref visitor);
        Row<M5, TVisitor>(ref visitor);
        Row<M6, TVisitor>(ref visitor);
        Row<M7, TVisitor>(ref visitor);
    }

    private static void Row<TMarker, TVisitor>(ref TVisitor visitor) where TMarker : struct where TVisitor : struct, IKindVisitor
    {
        visitor.Visit<(TMarker, M0)>();
        visitor.Visit<(TMarker, M1)>();
        visitor.Visit<(TMarker, M2)>();
        visitor.Visit<(TMarker, M3)>();
        visitor.Visit<(TMarker, M4)>();
        visitor.Visit<(TMarker, M5)>();
        visitor.Visit<(TMarker, M6)>();
        visitor.Visit<(TMarker, M7)>();
    }

    private struct M0;
    private struct M1;
    private struct M2;
    private struct M3;
    private struct M4;
    private struct M5;
    private struct M6;
    private struct M7;
}
