//## using-statement
using (var r = new Res("a", 3))
{
    await P(1);
    Log(r.Name);
    await P(2);
}

return "end" + await P(4);

//## using-var
using var r = new Res("a", 3);
await P(1);
using var q = new Res("b");
await P(2);
return r.Name + q.Name + await P(4);

//## using-null
using (Res? r = n > 2 ? new Res("a") : null)
{
    await P(1);
}

using Res? q = null;
return "end" + await P(2);

//## using-expression
var r = new Res("a");
using (r)
{
    await P(1);
}

using (await P(2, new Res("b")))
{
    await P(3);
}

return "end";

//## using-await-in-resource
using var r = await P(1, new Res("a"));
using (var q = await P(2, new Res("b")))
{
    S(3);
}

return r.Name + await P(4);

//## using-struct
using (var r = new SRes("s"))
{
    await P(1);
    Log(r.Name);
}

using var q = new SRes("q");
await P(2);
return "end";

//## using-several-declarators
using (Res a = new("a"), b = await P(1, new Res("b")), c = new("c"))
{
    await P(2);
    Log(a.Name + b.Name + c.Name);
}

return "end" + await P(3);

//## using-nested
using (new Res("a"))
using (var b = new Res("b", 2))
{
    using var c = new Res("c");
    await P(1);
    if (n == 3) return "ret";
    S(4);
}

return "end" + await P(5);

//## using-in-loop
var r = "";
for (var i = 0; i < 4; i++)
{
    using var d = new Res("r" + i);
    if (i == 1) continue;
    r += await P(1);
    if (i == n) break;
}

return r;

//## using-var-in-block-and-switch
{
    using var a = new Res("a");
    await P(1);
}

switch (n)
{
    case 1:
    {
        using var b = new Res("b");
        await P(2);
        break;
    }

    case 2:
        using (new Res("c")) return "two" + await P(3);
}

if (n == 3)
{
    using var c = new Res("d");
    await P(4);
}

return "end";

//## using-var-between-statements
Log("start");
var x = await P(1);
using var r = new Res("r" + x);
var y = await P(2);
using var q = new Res("q" + y);
if (n == 3) throw new InvalidOperationException("x");
return R(x, y, await P(4));

//## using-var-with-labels
var i = 0;
{
    using var r = new Res("r");
    again:
    await P(1);
    if (i++ < 2) goto again;
}

return R(i);

//## using-dispose-throws
try
{
    using (new Res("a", 1))
    {
        await P(2);
        S(3);
    }
}
catch (PointException e)
{
    return e.Message + await P(4);
}

return "end";

//## using-ref-struct-not-crossing
await P(1);
{
    using var r = new RefRes("ref");
    Log(r.Name);
}

using (new RefRes("ref2")) Log("in");
return "end" + await P(2);

//## using-interface-typed
using (IDisposable d = n > 2 ? new Res("a") : new SRes("s"))
{
    await P(1);
}

return "end";

//## using-explicit-dispose file
public sealed class Hidden : IDisposable
{
    void IDisposable.Dispose() => Log("explicit");
}

public struct HiddenStruct : IDisposable
{
    void IDisposable.Dispose() => Log("explicit struct");
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        using (var h = new Hidden()) await P(1);
        using var s = new HiddenStruct();
        await P(2);
        return "end";
    }
}

//## using-generic members
[VoltTask]
static async VoltTask<string> Use<TRes>(TRes r)
    where TRes : IDisposable
{
    using (r)
    {
        await P(1);
    }

    using var q = r;
    return "used" + await P(2);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Use(new Res("c")) + await Use(new SRes("s")) + await Use<Res>(null!);

//## using-memory-stream
using var stream = new System.IO.MemoryStream();
await stream.WriteAsync(new byte[] { 1, 2, 3 });
stream.Position = 0;
var buffer = new byte[8];
var read = await stream.ReadAsync(buffer, 0, 8);
using var reader = new System.IO.StringReader(await P(1, "line"));
return R(read, buffer[2], await reader.ReadLineAsync());

//## await-using-statement
await using (var a = new ARes("a", 2))
{
    Log(a.Name);
    await P(1);
    S(3);
}

return "end" + await P(4);

//## await-using-var
await using var a = new ARes("a", 2);
await P(1);
await using var b = new ARes("b", 4);
if (n == 3) throw new InvalidOperationException("x");
return a.Name + b.Name + await P(5);

//## await-using-sync-body
await using (new ARes("a", 1))
{
    S(2);
}

return "end";

//## await-using-null
await using (ARes? a = n > 2 ? new ARes("a", 1) : null)
{
    await P(2);
}

return "end";

//## await-using-configure-await
await using (new ARes("a", 1).ConfigureAwait(true))
{
    await P(2);
}

var r = new ARes("b", 3);
await using var _ = r.ConfigureAwait(true);
return "end" + await P(4);

//## await-using-pattern file
public class Pat
{
    public async ValueTask DisposeAsync()
    {
        Log("pat");
        await Tk(2);
        Log("pat end");
    }
}

public struct SPat : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        Log("spat");
        return default;
    }
}

public class WithTask
{
    public Task DisposeAsync()
    {
        Log("task");
        return Tk(3);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        await using (var p = new Pat()) await P(1);
        await using (new SPat()) await P(4);
        await using var t = new WithTask();
        await using var s = new SPat();
        return "end" + await P(5);
    }
}

//## await-using-volt-dispose file
public partial class Pat(string name)
{
    [VoltTask]
    public async VoltTask DisposeAsync()
    {
        Log("begin " + name);
        await P(2);
        Log("end " + name);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        await using (var p = new Pat("a")) await P(1);
        await using var q = new Pat("b");
        return "end" + await P(5);
    }
}

//## await-using-in-loop
var r = "";
for (var i = 0; i < 3; i++)
{
    await using var a = new ARes("a" + i, 1);
    if (i == 0) continue;
    if (i == n) return "ret" + await P(2);
    r += await P(3);
}

return r;

//## await-using-mixed-with-using
using (new Res("s"))
await using (new ARes("a", 1))
using (var t = new Res("t", 2))
{
    await P(3);
    if (n == 4) return "ret";
}

return "end";

//## await-using-return-value
await using (new ARes("a", 1))
{
    return await P(2, "value");
}

//## await-foreach
var r = "";
await foreach (var x in new ASeq(3))
{
    r += x;
}

return r + await P(5);

//## await-foreach-awaits-in-body
var r = "";
await foreach (var x in new ASeq(3, 2))
{
    r += x + await P(1);
    if (x == n) break;
    if (x == 1) continue;
    r += ";";
}

return r;

//## await-foreach-return
await foreach (var x in new ASeq(4))
{
    if (x == 2) return "two" + await P(5);
}

return "end";

//## await-foreach-throws-in-body
try
{
    await foreach (var x in new ASeq(3, 3))
    {
        await P(1);
        S(2);
    }
}
catch (PointException e)
{
    return e.Message;
}

return "end";

//## await-foreach-source-await
var r = 0;
await foreach (var x in await P(5, new ASeq(2)))
{
    r += x;
}

return R(r);

//## await-foreach-cancellation
using var source = new CancellationTokenSource();
var r = 0;
await foreach (var x in new ASeq(2).WithCancellation(source.Token)) r += x;
await foreach (var x in new ASeq(2).ConfigureAwait(true)) r += x;
await foreach (var x in new ASeq(2).WithCancellation(source.Token).ConfigureAwait(true)) r += x + await P(5);
return R(r);

//## await-foreach-pattern file
public class Pat(int count)
{
    public Enumerator GetAsyncEnumerator() => new(count);

    public struct Enumerator(int count)
    {
        private int _at;

        public int Current => _at;

        public ClassPoint<bool> MoveNextAsync() => K(_at + 1, ++_at <= count);

        public VoidPoint DisposeAsync()
        {
            Log("disposed at " + _at);
            return V(5);
        }
    }
}

public class NoDispose
{
    public NoDispose GetAsyncEnumerator(CancellationToken token = default) => this;
    public int Current { get; private set; }
    public Task<bool> MoveNextAsync() => Tk(1, Current++ < 2);
}

public static class Ext
{
    public static NoDispose GetAsyncEnumerator(this string s) => new();
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        await foreach (var x in new Pat(3)) r += x;
        await foreach (var x in new NoDispose()) r += x + await P(2);
        await foreach (var x in "ext") r += x;
        return r;
    }
}

//## await-foreach-deconstruct
async IAsyncEnumerable<(int, string)> Source()
{
    await Tk(1);
    yield return (1, "a");
    await Tk(2);
    yield return (2, "b");
}

var r = "";
await foreach (var (x, s) in Source()) r += x + s + await P(3);
return r;

//## await-foreach-nested
var r = "";
await foreach (var x in new ASeq(2))
{
    await foreach (var y in new ASeq(2, 3))
    {
        if (x == y) continue;
        r += $"{x}{y} ";
    }
}

return r;

//## await-foreach-volt-movenext file
public partial class Src
{
    public Src GetAsyncEnumerator() => this;
    public int Current { get; private set; }

    [VoltTask]
    public async VoltTask<bool> MoveNextAsync()
    {
        await P(1);
        return ++Current < 3;
    }

    [VoltTask]
    public async VoltTask DisposeAsync()
    {
        await P(2);
        Log("disposed");
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        await foreach (var x in new Src()) r += x + await P(3);
        return r;
    }
}

//## await-foreach-try-finally-break
var r = "";
try
{
    await foreach (var x in new ASeq(3))
    {
        try
        {
            if (x == 2) break;
            r += await P(5);
        }
        finally
        {
            r += "f";
        }
    }
}
finally
{
    Log(r);
    await P(4);
}

return r;

//## using-captured-by-lambda
using var r = new Res("r");
Func<string> f = () => r.Name;
await P(1);
return f();

//## await-using-captured
await using (var a = new ARes("a", 1))
{
    Func<string> f = () => a.Name + n;
    await P(2);
    Log(f());
}

return "end";

//## using-alias-of-parameter members
[VoltTask]
static async VoltTask<string> Use(Res r, IAsyncDisposable a)
{
    using var own = r;
    await using var other = a;
    return r.Name + await P(1);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Use(new Res("p", 2), new ARes("q", 3));

//## exception-in-resource-expression
try
{
    using var a = new Res("a");
    using var b = n > 2 ? throw new InvalidOperationException("res") : await P(1, new Res("b"));
    await P(2);
}
catch (InvalidOperationException e)
{
    return e.Message;
}

return "end";

//## dispose-order-with-return
using var a = new Res("a");
await using var b = new ARes("b", 1);
using var c = new Res("c");
return L("value", "v") + await P(2);

//## using-declarations-behind-jumps
for (var i = 0; i < 3; i++)
{
    try
    {
        if (i == n - 2) continue;
        if (i == n - 4) return "left";
        lock (typeof(Cell))
        {
            if (i == n - 6) break;
            using var inner = new Res("inner" + i);
            if (i == n - 8) continue;
            Log("in " + i);
        }

        using Res a = new("a" + i), b = new("b" + i);
        if (i == n - 5) break;
        Log("body " + i);
        using var c = new Res("c" + i);
        S(2);
    }
    finally
    {
        Log("finally " + await P(1));
    }
}

try
{
    S(3);
}
finally
{
    if (n == 9) Log("nine");
    using var last = new Res("last");
    Log("end");
}

await P(4);
using var after = new Res("after");
Log("after");
return "end";

//## disposed-where-they-lie file
public struct Counted(string name) : IDisposable, IAsyncDisposable
{
    public int Times { get; private set; }

    public void Dispose() => Log($"{name} {++Times}");

    public ValueTask DisposeAsync()
    {
        Log($"{name} async {++Times}");
        return new(Tk(2));
    }
}

public struct Hidden : IDisposable, IAsyncDisposable
{
    public int Times;

    void IDisposable.Dispose() => Log("hidden" + ++Times);

    ValueTask IAsyncDisposable.DisposeAsync()
    {
        Log("hidden async" + ++Times);
        return default;
    }
}

public sealed class Both : IDisposable, IAsyncDisposable
{
    public int Times;

    public void Dispose() => Times++;

    public ValueTask DisposeAsync()
    {
        Times += 10;
        return new(Tk(5));
    }
}

public struct Steps(int n) : IEnumerator<int>
{
    public int Current { get; private set; }

    readonly object System.Collections.IEnumerator.Current => Current;

    public bool MoveNext() => ++Current <= n;

    public readonly void Reset()
    {
    }

    public void Dispose() => Log("steps" + Current);

    public readonly Steps GetEnumerator() => this;
}

public partial class G<T> where T : IDisposable, IAsyncDisposable
{
    [VoltTask]
    public static async VoltTask<string> Go(Func<T> make, Func<T, int> times)
    {
        Func<int> f, g;
        using (T t = make())
        {
            f = () => times(t);
            await Pv(1);
        }

        await using (T u = make())
        {
            g = () => times(u);
            await V(1);
        }

        return f() + "," + g();
    }
}

public partial class H<T> where T : struct, IAsyncDisposable
{
    [VoltTask]
    public static async VoltTask<int> Go(T t, T? maybe)
    {
        await using (t) await Pv(3);
        await using (maybe) await V(1);
        await using var last = t;
        return 1;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        Func<int> f, g, h, k;
        {
            using var a = new Counted("a");
            f = () => a.Times;
            await using var b = new Hidden();
            g = () => b.Times;
            using Hidden c = new();
            h = () => c.Times;
            await Pv(3);
            await using Counted d = new("d");
            k = () => d.Times;
            r += f() + g() + h() + k();
        }

        r += R(f(), g(), h(), k());
        Counted? none = n > 2 ? null : new("none");
        using (none) await V(1);
        await using (none) await V(2);
        using (Hidden? q = new Hidden()) await Pv(4);
        await using Counted? w = new Counted("w");
        Func<int?> l = () => w?.Times;
        foreach (var s in new Steps(2)) r += s + await P(s);
        r += none?.Times + l() + await H<Counted>.Go(new("h"), none);
        return r + await G<Counted>.Go(() => new("g"), t => t.Times) + await G<Hidden>.Go(() => new(), t => t.Times) + await G<Both>.Go(() => new(), t => t.Times);
    }
}

//## inherited-and-extension-awaiters file
public class BaseAw { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => Tk(2).ContinueWith(_ => { }, TaskContinuationOptions.ExecuteSynchronously).GetAwaiter(); } public class DerAw : BaseAw { } public class BoolAw { } public class ExtAw { } public static class Ex { public static System.Runtime.CompilerServices.TaskAwaiter<bool> GetAwaiter(this BoolAw b) => Tk(1, Nx.C++ < 2).GetAwaiter(); public static System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(this ExtAw b) => Tk(3).GetAwaiter(); } public class Nx { public static int C; public BoolAw MoveNextAsync() => new(); public int Current => C; public DerAw DisposeAsync() { Log("disp"); return new(); } } public class Sq { public Nx GetAsyncEnumerator() { Nx.C = 0; return new(); } } public class Ds { public DerAw DisposeAsync() { Log("ds"); return new(); } } public class Ds2 { public ExtAw DisposeAsync() { Log("ds2"); return new(); } } public interface IAwb { System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(); } public interface IAwd : IAwb { } class AwI : IAwd { public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Tk(4).GetAwaiter(); } public class Ds3 { public IAwd DisposeAsync() { Log("ds3"); return new AwI(); } }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var r = ""; await foreach (var x in new Sq()) { r += x; await P(5); } await using (new Ds()) r += await P(6); await using var d2 = new Ds2(); await using (new Ds3()) { r += "3"; } await new DerAw(); r += await new ExtAw() + await (IAwd)new AwI(); return r; } }

//## using-declarations-behind-jumps-to-a-finally
for (var i = 0; i < 3; i++)
{
    try
    {
        if (await P(4, i == n - 2)) continue;
        using Res a = new("a" + i), b = new("b" + i);
        if (i == n - 5) break;
        Log("body " + i);
        using var c = new Res("c" + i);
        S(2);
    }
    finally
    {
        Log(await P(1));
    }
}
return "end";

//## several-using-declarations-behind-jumps
for (var i = 0; i < 3; i++)
{
    if (await P(4, i == n - 2)) continue;
    using Res a = new("a" + i), b = new("b" + i);
    if (i == n - 5) break;
    if (i == n - 4) continue;
    Log("body " + i);
    using var c = new Res("c" + i);
    S(2);
}
return "end";
