//## struct-awaiter
return R(await A(1), await A(2, "s"), await A(3, 2.5));

//## class-awaiter-notify-only
return R(await K(1, 5), await K(2, "s"));

//## void-awaiter
await V(1);
Log("between");
await V(2);
return "end";

//## task-and-valuetask
await Tk(1);
await (Task)Tk(2);
await Vt(3, 1);
await new ValueTask(Tk(4));
return R(await Tk(5), await Vt(1, "s"));

//## configure-await
await Tk(1).ConfigureAwait(true);
await ((Task)Tk(2)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
return R(await Vt(3, 5).ConfigureAwait(true));

//## task-yield-and-completed
await Task.CompletedTask;
await ValueTask.CompletedTask;
await Task.Yield();
await default(ValueTask);
return R(await Task.FromResult(n));

//## extension-get-awaiter file
public static class Ext
{
    public static PointAwaiter<int> GetAwaiter(this int label) => A(label).GetAwaiter();
    public static System.Runtime.CompilerServices.TaskAwaiter<string> GetAwaiter(this string s) => Tk(2, s).GetAwaiter();
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await 1, await "text", await (1 + 2));
}

//## generic-awaitable members
[VoltTask]
static async VoltTask<TV> Get<TV>(PointAwaitable<TV> a, ClassPoint<TV> b)
{
    var x = await a;
    await P(3);
    return await b ?? x;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Get(A(1, "a"), K(2, "b")), await Get(A(1, 5), K(2, 6)));

//## awaiter-by-type-parameter file
public interface IAw<out TR> : System.Runtime.CompilerServices.INotifyCompletion
{
    bool IsCompleted { get; }
    TR GetResult();
}

public readonly struct Aw(int label) : IAw<int>
{
    private readonly PointAwaiter<int> _a = A(label).GetAwaiter();
    public bool IsCompleted => _a.IsCompleted;
    public int GetResult() => _a.GetResult();
    public void OnCompleted(Action c) => _a.OnCompleted(c);
}

public interface IAwaitable<TAw> { TAw GetAwaiter(); }
public class Thing(int label) : IAwaitable<Aw> { public Aw GetAwaiter() => new(label); }

public static partial class C
{
    [VoltTask]
    static async VoltTask<int> Go<TThing, TAw>(TThing thing)
        where TThing : IAwaitable<TAw>
        where TAw : IAw<int>
    {
        var x = await thing;
        return x + await P(2);
    }

    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await Go<Thing, Aw>(new Thing(1)), await Go<IAwaitable<Aw>, Aw>(new Thing(3)));
}

//## interface-typed-awaiter file
public interface IJob
{
    IJobAwaiter GetAwaiter();
}

public interface IJobAwaiter : System.Runtime.CompilerServices.INotifyCompletion
{
    bool IsCompleted { get; }
    string GetResult();
}

public sealed class Job(int label) : IJob, IJobAwaiter
{
    private PointAwaiter<int> _a;
    public IJobAwaiter GetAwaiter() { _a = A(label).GetAwaiter(); return this; }
    public bool IsCompleted => _a.IsCompleted;
    public string GetResult() => "job" + _a.GetResult();
    public void OnCompleted(Action c) => _a.OnCompleted(c);
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        IJob j = new Job(1);
        return await j + await new Job(2);
    }
}

//## mutable-struct-awaiter file
public struct Count
{
    private int _asked;
    private readonly int _label;

    public Count(int label) => _label = label;

    public Awaiter GetAwaiter() => new(_label);

    public struct Awaiter(int label) : System.Runtime.CompilerServices.ICriticalNotifyCompletion
    {
        private int _asked;
        public bool IsCompleted { get { _asked++; return HowOf(label) == How.Now; } }
        public int GetResult() { Check(label); return ++_asked; }
        public void OnCompleted(Action c) { _asked += 10; Post(c); }
        public void UnsafeOnCompleted(Action c) { _asked += 10; Post(c); }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Count(1), await new Count(2), await new Count(3));
}

//## by-ref-awaitable members
private static PointAwaitable<int> s_point;

static ref PointAwaitable<int> Point(int label)
{
    s_point = A(label);
    return ref s_point;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = new[] { A(2), A(3) };
    return R(await Point(1), await a[1], await s_point);
}

//## get-awaiter-throws file
public class Bad(string where, int n)
{
    public Aw GetAwaiter() => where == "get" && n == 1 ? throw new InvalidOperationException("get") : new Aw(where, n);

    public class Aw(string where, int n) : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => where == "is" && n == 2 ? throw new InvalidOperationException("is") : Phase == 1;
        public int GetResult() => where == "result" && n == 3 ? throw new InvalidOperationException("result") : 5;
        public void OnCompleted(Action c)
        {
            Post(c);
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        foreach (var where in new[] { "get", "is", "result" })
        {
            try
            {
                r += await new Bad(where, n);
            }
            catch (InvalidOperationException e)
            {
                r += e.Message + await P(5);
            }
        }

        return r;
    }
}

//## on-completed-throws file noplain
public class Bad(string where, int n)
{
    public Aw GetAwaiter() => where == "get" && n == 1 ? throw new InvalidOperationException("get") : new Aw(where, n);

    public class Aw(string where, int n) : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => where == "is" && n == 2 ? throw new InvalidOperationException("is") : Phase == 1;
        public int GetResult() => where == "result" && n == 3 ? throw new InvalidOperationException("result") : 5;
        public void OnCompleted(Action c)
        {
            Post(c);
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        foreach (var where in new[] { "get", "is", "result" })
        {
            try
            {
                r += await new Bad(where, n);
            }
            catch (InvalidOperationException e)
            {
                r += e.Message + await P(5);
            }
        }

        return r;
    }
}

//## completes-more-than-once file noplain exact
public class Twice(int label)
{
    public Aw GetAwaiter() => new(label);

    public class Aw(int label) : System.Runtime.CompilerServices.INotifyCompletion
    {
        public bool IsCompleted => HowOf(label) == How.Now;
        public int GetResult() => label;
        public void OnCompleted(Action c)
        {
            Post(c);
            Post(c);
            if (HowOf(label) == How.Inline) { c(); c(); }
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = 0;
        for (var i = 0; i < 4; i++)
        {
            r = r * 10 + await new Twice(i);
            await A(5);
        }

        return R(r);
    }
}

//## get-result-by-ref file
public struct RefAw : System.Runtime.CompilerServices.INotifyCompletion
{
    private static int s_value;
    public RefAw GetAwaiter() => this;
    public bool IsCompleted => Phase == 1;
    public ref int GetResult() { s_value = 4; return ref s_value; }
    public void OnCompleted(Action c) => Post(c);
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var x = await new RefAw() + 1;
        return R(x, await new RefAw());
    }
}

//## await-property-and-field members
private Task<int> _field = Tk(1);
private static PointAwaitable<int> Prop => A(2);

[VoltTask]
private async VoltTask<string> Go() => R(await _field, await Prop, await this._field, await C.Prop);

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## await-conditional-operand
return R(await (n > 2 ? Tk(1) : Tk(2)), await (n > 3 ? A(3) : A(4)));

//## await-cast-operand
object o = Tk(1);
return R(await (Task<int>)o, await (o as Task<int> ?? Tk(2)));

//## await-indexed-tasks
var tasks = new[] { Tk(1), Tk(2), Tk(3) };
var sum = 0;
for (var i = 0; i < tasks.Length; i++) sum = sum * 10 + await tasks[i];
foreach (var t in tasks) sum += await t;
return R(sum, await Task.WhenAll(tasks));

//## when-any
var tasks = new List<Task<int>> { Tk(1), Tk(2) };
var first = await Task.WhenAny(tasks);
return R(await first);

//## task-from-exception
try
{
    await Task.FromException(new InvalidOperationException("fe"));
}
catch (InvalidOperationException e)
{
    return e.Message + await P(1);
}

return "no";

//## null-awaitable
Task? t = null;
try
{
    await t!;
}
catch (NullReferenceException)
{
    return "nre" + await P(1);
}

return "no";

//## awaiter-result-discarded
await A(1, "dropped");
_ = await A(2, "dropped");
await Tk(3);
return "ok";

//## awaiter-types-mixed-in-loop
var r = "";
for (var i = 0; i < 3; i++)
{
    r += await P(1);
    r += await A(2, "a");
    r += await Tk(3, 'c');
    await V(4);
    r += await K(5, 1.5);
    await Vt(1, 2);
}

return r;

//## large-struct-result file
public struct Big
{
    public long A1, B1, C1, D1, E1, F1, G1, H1;
    public string S;
}

public static partial class C
{
    [VoltTask]
    static async VoltTask<Big> Make(int n)
    {
        var b = new Big { A1 = n, H1 = 9, S = "s" };
        await P(1);
        b.C1 = await P(2);
        return b;
    }

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var b = await Make(n);
        return R(b.A1, b.C1, b.H1, b.S, (await A(3, b)).H1);
    }
}

//## volt-tasks-in-variables members
[VoltTask]
static async VoltTask<int> Get(int x)
{
    Log("get" + x);
    await P(x);
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    VoltTask<int> t;
    t = Get(1);
    r += await t;
    r += await (n > 2 ? Get(2) : Get(3));
    VoltTask v = Pv(4);
    await v;
    return r;
}

//## volt-from-result
await VoltTask.CompletedTask;
var a = await VoltTask.FromResult(n);
try
{
    await VoltTask.FromException(new InvalidOperationException("fe"));
}
catch (InvalidOperationException e)
{
    return a + e.Message + await P(1);
}

return "no";

//## volt-leaf-awaiter file noplain
public sealed class Signal : IVoltAwaiter
{
    private Waker _waker;
    private bool _armed;
    public int Polls;
    public bool IsCompleted => Phase == 1;
    public bool Poll(Waker waker)
    {
        Polls++;
        if (_armed && Polls > 2) return true;
        _waker = waker;
        if (!_armed) Post(() => { Polls = 5; _waker.Wake(); });
        _armed = true;
        return false;
    }

    public int GetResult() => 7;
    public Signal GetAwaiter() => this;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var x = await new Signal();
        return R(x + await P(1), await new Signal());
    }
}
