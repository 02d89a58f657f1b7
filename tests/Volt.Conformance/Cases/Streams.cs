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
