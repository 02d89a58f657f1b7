//## simple members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int count)
{
    for (var i = 1; i <= count; i++)
    {
        await P(i);
        yield return i;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Numbers(3)) r += x;
    return r;
}

//## yield-without-await members
[VoltTask]
static async IAsyncEnumerable<string> Words()
{
    yield return "a";
    Log("after a");
    yield return "b";
    await P(1);
    yield return "c";
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Words()) r += x + await P(2);
    return r;
}

//## yield-break-and-finally members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    try
    {
        yield return 1;
        await P(1);
        if (n == 2) yield break;
        yield return 2;
        await P(3);
        yield return 3;
    }
    finally
    {
        Log("finally");
        await P(4);
        Log("finally end");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Numbers(n))
    {
        r += x;
        if (x == n - 2) break;
    }

    return r;
}

//## dispose-in-the-middle members
[VoltTask]
static async IAsyncEnumerable<int> Numbers()
{
    using var a = new Res("a");
    await using var b = new ARes("b", 2);
    try
    {
        for (var i = 0; ; i++)
        {
            yield return i;
            await P(1);
        }
    }
    finally
    {
        Log("inner");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await foreach (var x in Numbers())
    {
        if (x == 2) break;
        S(3);
        if (x == n - 4) return "ret";
    }

    return "end";
}

//## enumerator-cancellation members
[VoltTask]
static async IAsyncEnumerable<bool> Tokens([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
{
    yield return token.CanBeCanceled;
    await P(1);
    yield return token.IsCancellationRequested;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    using var source = new CancellationTokenSource();
    var r = "";
    await foreach (var x in Tokens()) r += x;
    await foreach (var x in Tokens().WithCancellation(source.Token))
    {
        r += x;
        source.Cancel();
    }

    await foreach (var x in Tokens(source.Token)) r += x;
    return r;
}

//## enumerated-twice members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int from)
{
    yield return from++;
    await P(1);
    yield return from++;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var s = Numbers(n);
    var r = "";
    await foreach (var x in s) r += x;
    await foreach (var x in s) r += x;
    return r;
}

//## enumerator-returning members
[VoltTask]
static async IAsyncEnumerator<int> Numbers()
{
    yield return 1;
    await P(1);
    yield return 2;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var e = Numbers();
    var r = "";
    try
    {
        while (await e.MoveNextAsync()) r += e.Current;
    }
    finally
    {
        await e.DisposeAsync();
    }

    return r;
}

//## manual-enumeration members
[VoltTask]
static async IAsyncEnumerable<int> Numbers()
{
    try
    {
        yield return 1;
        await P(1);
        yield return 2;
    }
    finally
    {
        Log("f");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var e = Numbers().GetAsyncEnumerator();
    Log(await e.MoveNextAsync());
    Log(e.Current);
    if (n != 3)
    {
        Log(await e.MoveNextAsync());
        Log(await e.MoveNextAsync());
        Log(await e.MoveNextAsync());
    }

    await e.DisposeAsync();
    Log(await e.MoveNextAsync());
    return "end";
}

//## consumed-by-ordinary members
[VoltTask]
static async IAsyncEnumerable<int> Numbers()
{
    yield return 1;
    await Tk(1);
    yield return 2;
}

static async Task<int> Sum()
{
    var s = 0;
    await foreach (var x in Numbers()) s += x;
    return s;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Sum());

//## stream-of-stream members
[VoltTask]
static async IAsyncEnumerable<int> Base(int n)
{
    for (var i = 0; i < n; i++)
    {
        yield return i;
        await P(1);
    }
}

[VoltTask]
static async IAsyncEnumerable<TR> Map<TS, TR>(IAsyncEnumerable<TS> source, Func<TS, TR> f)
{
    await foreach (var x in source) yield return f(x);
}

[VoltTask]
static async IAsyncEnumerable<TV> Where<TV>(IAsyncEnumerable<TV> source, Func<TV, bool> f)
{
    await foreach (var x in source)
    {
        if (f(x)) yield return x;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Map(Where(Base(5), x => x % 2 == 0), x => "v" + x)) r += x + await P(2);
    return r;
}

//## exceptions-in-stream members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    yield return 1;
    var v = 0;
    try
    {
        v = await P(1);
        S(2);
    }
    catch (PointException e)
    {
        v = 50 + e.Label;
    }

    yield return v;
    if (n == 3) throw new InvalidOperationException("stream");
    yield return 9;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
        await foreach (var x in Numbers(n)) r += x + ",";
    }
    catch (InvalidOperationException e)
    {
        r += e.Message + await P(4);
    }

    return r;
}

//## instance-and-generic-stream file
public partial class Src<TV>(params TV[] items)
{
    private int _given;

    [VoltTask]
    public async IAsyncEnumerable<(int, TV)> All(int from)
    {
        for (var i = from; i < items.Length; i++)
        {
            await P(1);
            _given++;
            yield return (_given, items[i]);
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        var s = new Src<string>("a", "b", "c");
        await foreach (var (k, v) in s.All(n % 3)) r += k + v;
        await foreach (var (k, v) in s.All(1)) r += k + v + await P(2);
        return r;
    }
}

//## closures-in-stream members
[VoltTask]
static async IAsyncEnumerable<Func<int>> Numbers(int n)
{
    var k = 0;
    for (var i = 0; i < 3; i++)
    {
        var j = i * 10;
        yield return () => j++ + k + n;
        k++;
        await P(1);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var fs = new List<Func<int>>();
    await foreach (var f in Numbers(n)) fs.Add(f);
    return R(fs.Select(f => f()).ToList());
}

//## yield-in-switch-and-loops members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    foreach (var x in new[] { 1, 2, 3 })
    {
        switch (x)
        {
            case 1:
                yield return await P(1);
                break;
            case 2 when n > 2:
                yield break;
            default:
                yield return x * 10;
                continue;
        }

        yield return -x;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var l = new List<int>();
    await foreach (var x in Numbers(n)) l.Add(x);
    return R(l);
}

//## local-function-stream
async IAsyncEnumerable<int> Numbers(int count)
{
    for (var i = 0; i < count; i++)
    {
        await Tk(1);
        yield return i + n;
    }
}

var r = "";
await foreach (var x in Numbers(await P(3))) r += x;
return r;

//## empty-stream members
[VoltTask]
static async IAsyncEnumerable<int> None(int n)
{
    if (n > 2) yield break;
    await P(1);
    if (n < 100) yield break;
    yield return 1;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await foreach (var x in None(n)) Log(x);
    return "end";
}

//## nested-loops-over-one-stream members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int from, int count)
{
    try
    {
        for (var i = 0; i < count; i++)
        {
            await P(from + i);
            yield return from + i;
        }
    }
    finally
    {
        Log("end " + from);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Numbers(1, 3))
    {
        await foreach (var y in Numbers(x * 10, 2))
        {
            r += x + y + ",";
            if (y == 20) break;
        }

        await foreach (var z in Numbers(5, x)) r += z;
    }

    await foreach (var x in Numbers(7, 1)) r += x;
    return r;
}

//## recursive-stream file
public partial class Tree(int value, Tree? left, Tree? right)
{
    [VoltTask]
    public async IAsyncEnumerable<int> Walk(int depth = 0)
    {
        using var guard = new Guard("leave " + value);
        if (left is not null)
        {
            await foreach (var x in left.Walk(depth + 1)) yield return x;
        }

        yield return value * 10 + depth + await P(value);
        if (right is null) yield break;
        await foreach (var x in right.Walk(depth + 1)) yield return x;
    }

    private sealed class Guard(string text) : IDisposable
    {
        public void Dispose() => Log(text);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var tree = new Tree(1, new Tree(2, null, new Tree(3, null, null)), new Tree(4, new Tree(5, null, null), null));
        var r = "";
        await foreach (var x in tree.Walk())
        {
            r += x + " ";
            if (x == n * 10) break;
        }

        return r;
    }
}

//## stream-as-enumerator-of-a-type file
public partial class Bag<T>(T[] items)
{
    [VoltTask]
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken token = default)
    {
        foreach (var item in items)
        {
            await P(1);
            yield return item;
        }

        Log("all " + token.CanBeCanceled);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        await foreach (var x in new Bag<string>(["a", "b"])) r += x + await P(2);
        await foreach (var x in new Bag<int>([n])) r += x;
        return r;
    }
}

//## foreign-stream file
public sealed class Counting(int count, bool fails) : IAsyncEnumerable<int>, IAsyncEnumerator<int>
{
    public int Current { get; private set; }

    public IAsyncEnumerator<int> GetAsyncEnumerator(CancellationToken token = default)
    {
        Log("enumerate " + token.CanBeCanceled);
        return this;
    }

    public async ValueTask<bool> MoveNextAsync()
    {
        Log("move");
        await Tk(1);
        if (Current == 1 && fails) throw new InvalidOperationException("move");
        return Current++ < count;
    }

    public async ValueTask DisposeAsync()
    {
        Log("dispose");
        await Tk(2);
        Log("disposed");
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        IAsyncEnumerable<int> plain = new Counting(3, n == 2);
        using var source = new CancellationTokenSource();
        try
        {
            await foreach (var x in plain) r += x + await P(3);
            await foreach (long x in new Counting(2, n == 4).WithCancellation(source.Token).ConfigureAwait(true))
            {
                r += x + await P(5);
                if (n == 6) return r;
            }
        }
        catch (InvalidOperationException e)
        {
            r += e.Message;
        }

        await foreach (var x in ((IAsyncEnumerable<int>)new Counting(1, false)).ConfigureAwait(true).WithCancellation(source.Token)) r += x;
        return r;
    }
}

//## null-stream members
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    IAsyncEnumerable<int>? none = null;
    try
    {
        await foreach (var x in none!) Log(x);
    }
    catch (NullReferenceException)
    {
        return "null" + await P(1);
    }

    return "end";
}

//## stream-state-after-its-end members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    try
    {
        yield return 1;
        if (await P(1) == n) throw new InvalidOperationException("thrown");
        yield return 2;
    }
    finally
    {
        Log("finally");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var e = Numbers(n).GetAsyncEnumerator();
    for (var i = 0; i < 4; i++)
    {
        try
        {
            Log(await e.MoveNextAsync());
        }
        catch (Exception thrown)
        {
            Log(thrown);
        }
    }

    await e.DisposeAsync();
    await e.DisposeAsync();
    Log(await e.MoveNextAsync());
    var never = Numbers(n).GetAsyncEnumerator();
    await never.DisposeAsync();
    Log(await never.MoveNextAsync());
    return "end";
}

//## steps-run-at-once members exact
[VoltTask]
static async IAsyncEnumerable<int> Numbers()
{
    Log("start");
    yield return 1;
    Log("second");
    await Tk(1);
    Log("after");
    yield return 2;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await using var e = Numbers().GetAsyncEnumerator();
    var first = e.MoveNextAsync();
    Log("first asked");
    Log(await first);
    var second = e.MoveNextAsync();
    Log("second asked");
    Log(await second);
    return R(e.Current);
}

//## stream-with-tuple-dynamic-and-struct-items members
public record struct Point(int X, int Y);

[VoltTask]
static async IAsyncEnumerable<(int Left, string Right)> Pairs()
{
    yield return (1, "a");
    await P(1);
    yield return (2, "b");
}

[VoltTask]
static async IAsyncEnumerable<dynamic> Dynamics()
{
    yield return 1;
    yield return "x" + await P(2);
}

[VoltTask]
static async IAsyncEnumerable<Point?> Points()
{
    yield return new Point(1, 2);
    yield return null;
    yield return new(3, await P(3));
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var pair in Pairs()) r += pair.Left + pair.Right;
    await foreach (var (left, _) in Pairs()) r += left;
    await foreach (var d in Dynamics()) r += d + 1;
    await foreach (object d in Dynamics()) r += d;
    await foreach (var p in Points()) r += p?.X + "/" + p?.Y;
    return r;
}

//## stream-consumed-in-finally-and-catch members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    yield return await P(1);
    if (n == 2) throw new InvalidOperationException("stream");
    yield return 2;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
        try
        {
            S(3);
            await foreach (var x in Numbers(n)) r += x;
        }
        catch (InvalidOperationException e) when (T.L("filter", e.Message) == "stream")
        {
            await foreach (var x in Numbers(0)) r += "c" + x;
        }
        finally
        {
            await foreach (var x in Numbers(4)) r += "f" + x;
        }
    }
    catch (PointException e)
    {
        r += e.Message;
    }

    return r;
}

//## closures-over-the-items members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    int Local(int x) => x + n;
    for (var i = 0; i < 3; i++)
    {
        var k = i;
        yield return Local(await P(k));
        n++;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var f = new List<Func<int>>();
    await foreach (var x in Numbers(n))
    {
        var y = x;
        f.Add(() => x * 100 + y++);
        await P(4);
    }

    return R(f.Select(g => g()).ToList()) + R(f.Select(g => g()).ToList());
}

//## extension-streams file
public static partial class Query
{
    [VoltTask]
    public static async IAsyncEnumerable<int> From(int start, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await P(i);
            yield return start + i;
        }
    }

    [VoltTask]
    public static async IAsyncEnumerable<TR> Choose<T, TR>(this IAsyncEnumerable<T> source, Func<T, TR?> choose, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token = default)
        where TR : class
    {
        await foreach (var item in source.WithCancellation(token).ConfigureAwait(true))
        {
            if (choose(item) is { } chosen) yield return chosen;
        }
    }

    [VoltTask]
    public static async IAsyncEnumerable<(T Item, int Index)> Indexed<T>(this IAsyncEnumerable<T> source)
    {
        var index = 0;
        await foreach (var item in source) yield return (item, index++);
    }

    [VoltTask]
    public static async VoltTask<T?> LastOrDefault<T>(this IAsyncEnumerable<T> source)
    {
        var last = default(T);
        await foreach (var item in source) last = item;
        return last;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        using var cancel = new CancellationTokenSource();
        await foreach (var (item, index) in Query.From(1, 4).Choose(x => x == n ? null : "x" + x).Indexed()) r += item + index + await P(9);
        await foreach (var item in Query.Choose(Query.From(5, 2), x => (object)x, cancel.Token).WithCancellation(CancellationToken.None)) r += item;
        return r + await Query.From(7, 2).LastOrDefault() + await Query.From(0, 0).Choose(x => "none").LastOrDefault();
    }
}

//## both-tokens members
[VoltTask]
static async IAsyncEnumerable<string> Watch(int n, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
{
    for (var i = 0; i < 4; i++)
    {
        yield return i + (token.IsCancellationRequested ? "c" : "o");
        await P(i);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    using var one = new CancellationTokenSource();
    using var two = new CancellationTokenSource();
    var r = "";
    await foreach (var x in Watch(n, one.Token).WithCancellation(two.Token))
    {
        r += x;
        if (x[0] == '1') (n % 2 == 0 ? one : two).Cancel();
    }

    return r;
}

//## stream-of-a-struct-and-a-record file
public partial struct Range(int from, int to)
{
    public int From = from;

    [VoltTask]
    public async IAsyncEnumerable<int> Up()
    {
        for (; From <= to; From++)
        {
            await P(From);
            yield return From;
        }
    }
}

public partial record class Names(string First, string? Last)
{
    [VoltTask]
    public async IAsyncEnumerable<string?> All()
    {
        yield return First;
        yield return Last;
        yield return await P(1, First + Last);
    }
}

public partial class Outer<T>
{
    private partial class Inner<TI>(T one, TI two)
    {
        [VoltTask]
        internal async IAsyncEnumerable<object?> Both()
        {
            yield return one;
            yield return await P(2, two);
        }
    }

    [VoltTask]
    public static async VoltTask<string> Text(T value)
    {
        var r = "";
        await foreach (var x in new Inner<string>(value, "two").Both()) r += x;
        return r;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        var range = new Range(1, 3);
        await foreach (var x in range.Up()) r += x + range.From;
        await foreach (var x in new Names("a", n > 2 ? null : "b").All()) r += x ?? "null";
        return r + await Outer<int>.Text(n);
    }
}

//## exceptions-of-body-and-disposal members
[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    try
    {
        yield return S(1);
        yield return await P(2);
    }
    finally
    {
        await P(3);
        if (n == 5) throw new InvalidOperationException("finally");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        await foreach (var x in Numbers(n))
        {
            Log(x);
            S(4);
            if (n == 6) throw new NotSupportedException("body");
            if (n == 7) break;
        }
    }
    catch (Exception e) when (e is not PointException)
    {
        Log(e.Message);
    }

    return "end";
}

//## stream-with-conditional-expressions-and-nested-awaits members
[VoltTask]
static async VoltTask<int> Twice(int x) => await P(x) * 2;

[VoltTask]
static async IAsyncEnumerable<int> Numbers(int n)
{
    yield return n > 2 ? await Twice(1) : await P(2) + await Twice(3);
    var list = new List<int> { await P(4), await Twice(5) };
    foreach (var x in list)
    {
        if (x % 2 == 0) continue;
        yield return checked(x + await P(6));
    }

    yield return (await P(7, (int?)null)) ?? await Twice(8);
    lock (list) list.Add(1);
    goto end;
end:
    yield return list.Count;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var x in Numbers(n)) r += x + ",";
    return r;
}
