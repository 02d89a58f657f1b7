using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>The types that the rules speak about, resolved once for a compilation.</summary>
internal sealed class KnownSymbols
{
    private KnownSymbols(Compilation compilation)
    {
        Compilation = compilation;
        INamedTypeSymbol? Find(string name) => compilation.GetTypeByMetadataName(name);

        VoltTaskAttribute = Find("Volt.VoltTaskAttribute");
        VoltTask = Find("Volt.VoltTask");
        VoltTaskOfT = Find("Volt.VoltTask`1");
        VoltRuntime = Find("Volt.VoltRuntime");
        VoltStreamOfT = Find("Volt.VoltStream`1");
        Task = Find("System.Threading.Tasks.Task");
        TaskOfT = Find("System.Threading.Tasks.Task`1");
        ValueTask = Find("System.Threading.Tasks.ValueTask");
        ValueTaskOfT = Find("System.Threading.Tasks.ValueTask`1");
        NotifyCompletion = Find("System.Runtime.CompilerServices.INotifyCompletion");
        AsyncResult = Find("System.IAsyncResult");
        AsyncEnumerableOfT = Find("System.Collections.Generic.IAsyncEnumerable`1");
        AsyncDisposable = Find("System.IAsyncDisposable");
        Disposable = Find("System.IDisposable");
        CancellationToken = Find("System.Threading.CancellationToken");
        TimeSpan = Find("System.TimeSpan");
        LambdaExpression = Find("System.Linq.Expressions.LambdaExpression");
        Stream = Find("System.IO.Stream");
        TextReader = Find("System.IO.TextReader");
        TextWriter = Find("System.IO.TextWriter");
        SpanOfT = Find("System.Span`1");
        ReadOnlySpanOfT = Find("System.ReadOnlySpan`1");
        MemoryOfT = Find("System.Memory`1");
        ReadOnlyMemoryOfT = Find("System.ReadOnlyMemory`1");
        ArraySegmentOfT = Find("System.ArraySegment`1");
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol? VoltTaskAttribute { get; }

    public INamedTypeSymbol? VoltTask { get; }

    public INamedTypeSymbol? VoltTaskOfT { get; }

    public INamedTypeSymbol? VoltRuntime { get; }

    public INamedTypeSymbol? VoltStreamOfT { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? TaskOfT { get; }

    public INamedTypeSymbol? ValueTask { get; }

    public INamedTypeSymbol? ValueTaskOfT { get; }

    public INamedTypeSymbol? NotifyCompletion { get; }

    public INamedTypeSymbol? AsyncResult { get; }

    public INamedTypeSymbol? AsyncEnumerableOfT { get; }

    public INamedTypeSymbol? AsyncDisposable { get; }

    public INamedTypeSymbol? Disposable { get; }

    public INamedTypeSymbol? CancellationToken { get; }

    public INamedTypeSymbol? TimeSpan { get; }

    public INamedTypeSymbol? LambdaExpression { get; }

    public INamedTypeSymbol? Stream { get; }

    public INamedTypeSymbol? TextReader { get; }

    public INamedTypeSymbol? TextWriter { get; }

    public INamedTypeSymbol? SpanOfT { get; }

    public INamedTypeSymbol? ReadOnlySpanOfT { get; }

    public INamedTypeSymbol? MemoryOfT { get; }

    public INamedTypeSymbol? ReadOnlyMemoryOfT { get; }

    public INamedTypeSymbol? ArraySegmentOfT { get; }

    /// <summary>Resolves the symbols, or says that the compilation does not use Volt at all.</summary>
    public static KnownSymbols? TryCreate(Compilation compilation)
    {
        var known = new KnownSymbols(compilation);
        return known.VoltTaskAttribute is null || known.VoltTask is null ? null : known;
    }

    public static bool Same(ISymbol? left, ISymbol? right) =>
        left is not null && SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>Whether <paramref name="type"/> is <c>VoltTask</c> or <c>VoltTask&lt;T&gt;</c>.</summary>
    public bool IsVoltTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (Same(named, VoltTask) || Same(named.OriginalDefinition, VoltTaskOfT));

    /// <summary>Whether an annotated method may return <paramref name="type"/>.</summary>
    public bool IsVoltReturn(ITypeSymbol type) =>
        IsVoltTask(type)
        || Same(type.OriginalDefinition, AsyncEnumerableOfT)
        || Same(type.OriginalDefinition, VoltStreamOfT);

    public bool IsTask(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (Same(t, Task) || Same(t.OriginalDefinition, TaskOfT))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsValueTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (Same(named, ValueTask) || Same(named.OriginalDefinition, ValueTaskOfT));

    /// <summary>Whether <paramref name="type"/> is one of the task types that this rule set knows by name.</summary>
    public bool IsTaskLike(ITypeSymbol? type) => IsVoltTask(type) || IsTask(type) || IsValueTask(type);

    /// <summary>The result type of a task type, <see langword="null"/> for none.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.TypeArguments.Length == 1)
            {
                return t.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="type"/> has a <c>GetAwaiter()</c> method of its own.</summary>
    public static bool HasGetAwaiter(ITypeSymbol? type)
    {
        for (var t = type; t is not null && t.SpecialType != SpecialType.System_Object; t = t.BaseType)
        {
            foreach (var member in t.GetMembers("GetAwaiter"))
            {
                if (member is IMethodSymbol { IsStatic: false, Parameters.Length: 0, ReturnsVoid: false })
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is an awaiter: it implements <c>INotifyCompletion</c>.</summary>
    public bool IsAwaiter(ITypeSymbol? type)
    {
        if (type is null || NotifyCompletion is null)
        {
            return false;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                if (IsAwaiter(constraint))
                {
                    return true;
                }
            }

            return false;
        }

        return Same(type, NotifyCompletion) || type.AllInterfaces.Contains(NotifyCompletion, SymbolEqualityComparer.Default);
    }

    public static bool DerivesFrom(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        if (ancestor is null)
        {
            return false;
        }

        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Same(t, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="method"/> carries <c>[VoltTask]</c>.</summary>
    public bool IsAnnotated(IMethodSymbol method) => FindAnnotation(method) is not null;

    public AttributeData? FindAnnotation(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (Same(attribute.AttributeClass, VoltTaskAttribute))
            {
                return attribute;
            }
        }

        return null;
    }
}
