//## generic-method members
[VoltTask]
static async VoltTask<TV> Echo<TV>(TV v)
{
    await P(1);
    return v;
}

[VoltTask]
static async VoltTask<(TA, TB)> Pair<TA, TB>(TA a, TB b)
    where TA : struct
    where TB : class?
{
    await P(2);
    var x = a;
    var y = b;
    await P(3);
    return (x, y);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Echo(n), await Echo("s"), await Pair(2.5, "z"), await Echo<object?>(null));

//## generic-constraints file
public interface IHas { int Value { get; set; } }
public abstract class Base { public abstract string Name { get; } }
public class Impl : Base, IHas { public int Value { get; set; } = 3; public override string Name => "impl"; }
public struct SImpl : IHas { public int Value { get; set; } }

public static partial class C
{
    [VoltTask] static async VoltTask<string> A1<TX>(TX x) where TX : Base, IHas, new() { await P(1); return x.Name + new TX().Value; }
    [VoltTask] static async VoltTask<int> B1<TX>(TX x) where TX : struct, IHas { x.Value += await P(2); x.Value *= 2; return x.Value; }
    [VoltTask] static async VoltTask<int> B2<TX>(TX x) where TX : IHas { x.Value += await P(2); x.Value *= 2; return x.Value; }
    [VoltTask] static async VoltTask<int> U1<TX>(TX x) where TX : unmanaged { await P(3); var y = x; await P(4); return y.GetHashCode() == x.GetHashCode() ? 1 : 0; }
    [VoltTask] static async VoltTask<string> N1<TX>(TX x) where TX : notnull { await P(5); return x.ToString()!; }
    [VoltTask] static async VoltTask<string> E1<TX>(TX x) where TX : struct, Enum { await P(1); return x + "" + Enum.GetValues<TX>().Length; }
    [VoltTask] static async VoltTask<bool> Q1<TX, TY>(TX x, TY y) where TX : TY where TY : IEquatable<TY>? { await P(2); return x is null || y is not null && y.Equals(x); }
    [VoltTask] static async VoltTask<string> D1<TX>(TX d) where TX : Delegate { await P(3); return d.Method.ReturnType.Name; }
    [VoltTask] static async VoltTask<TX> Add1<TX>(TX a, TX b) where TX : System.Numerics.INumber<TX> { await P(4); return a + b * TX.One; }

    [VoltTask]
    public static async VoltTask<string> Run(int n) =>
        R(await A1(new Impl()), await B1(new SImpl { Value = n }), await B2(new Impl()), await B2(new SImpl()), await U1(5), await N1("s"), await E1(DayOfWeek.Friday), await Q1("a", "a"), await D1<Func<int>>(() => 1), await Add1(2, 3));
}

//## generic-type file
public partial class Box<TA>(TA a)
{
    private TA _a = a;

    [VoltTask]
    public async VoltTask<TA> Get()
    {
        await P(1);
        return _a;
    }

    [VoltTask]
    public async VoltTask<string> With<TB>(TB b, Func<TA, TB, string> f)
    {
        var x = f(_a, b);
        await P(2);
        return x + typeof(TA).Name + typeof(TB).Name;
    }

    public partial class Inner<TC>
    {
        [VoltTask]
        public static async VoltTask<string> Names(TA a, TC c)
        {
            await P(3);
            return $"{a}{c}{typeof(TA).Name}{typeof(TC).Name}";
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var b = new Box<int>(n);
        return R(await b.Get(), await b.With("s", (x, y) => x + y), await Box<string>.Inner<double>.Names("q", 1.5), await new Box<List<int>>([1]).Get());
    }
}

//## instance-method-class file
public partial class Counter
{
    private int _count;
    protected string Name { get; } = "ctr";

    [VoltTask]
    public async VoltTask<int> Add(int by)
    {
        _count += by;
        await P(1);
        _count += await P(2);
        return _count;
    }

    [VoltTask]
    private async VoltTask<string> Hidden()
    {
        await P(3);
        return Name + this._count;
    }

    [VoltTask]
    public async VoltTask<string> Both(int by) => await Hidden() + await Add(by) + await this.Hidden();
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await new Counter().Both(n);
}

//## struct-this-by-copy file
public partial struct S
{
    public int V;

    [VoltTask]
    public async VoltTask<int> Add(int by)
    {
        V += by;
        await P(1);
        V += by;
        return V;
    }

    [VoltTask]
    public readonly async VoltTask<int> Read()
    {
        await P(2);
        return V;
    }
}

public readonly partial struct RS(int v)
{
    private readonly int _v = v;

    [VoltTask]
    public async VoltTask<int> Get()
    {
        await P(3);
        return _v;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var s = new S { V = 1 };
        var a = await s.Add(5);
        s.V += 100;
        return R(a, s.V, await s.Read(), await new RS(4).Get());
    }
}

//## records file
public partial record Person(string Name, int Age)
{
    [VoltTask]
    public async VoltTask<Person> Older(int by)
    {
        await P(1);
        return this with { Age = Age + by + await P(2) };
    }
}

public partial record struct Pt(int X)
{
    [VoltTask]
    public async VoltTask<int> Twice()
    {
        await P(3);
        X *= 2;
        return X;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var p = new Pt(4);
        return R(await new Person("a", n).Older(2), await p.Twice(), p.X);
    }
}

//## interface-with-body file fallback
public partial interface IThing
{
    int Value { get; }

    [VoltTask]
    async VoltTask<string> Describe()
    {
        await P(1);
        return "thing" + Value;
    }

    [VoltTask]
    static async VoltTask<int> Static(int x)
    {
        await P(2);
        return x * 2;
    }

    [VoltTask]
    private async VoltTask<int> Hidden()
    {
        await P(3);
        return Value;
    }

    [VoltTask]
    sealed async VoltTask<int> Sealed() => await Hidden() + 1;
}

public class Thing : IThing { public int Value => 5; }

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        IThing t = new Thing();
        return R(await t.Describe(), await IThing.Static(n), await t.Sealed());
    }
}

//## interface-implementations file fallback
public interface IWork
{
    VoltTask<int> Do(int x);
    VoltTask<string> Name();
}

public partial class Implicit : IWork
{
    [VoltTask]
    public async VoltTask<int> Do(int x)
    {
        await P(1);
        return x + 1;
    }

    [VoltTask]
    async VoltTask<string> IWork.Name()
    {
        await P(2);
        return "explicit";
    }
}

public partial struct Str : IWork
{
    [VoltTask]
    public async VoltTask<int> Do(int x)
    {
        await P(3);
        return x + 2;
    }

    [VoltTask]
    public async VoltTask<string> Name()
    {
        await P(4);
        return "struct";
    }
}

public static partial class C
{
    [VoltTask]
    static async VoltTask<string> Use<TW>(TW w, int n)
        where TW : IWork => await w.Name() + await w.Do(n);

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        IWork w = new Implicit();
        return R(await w.Do(n), await w.Name(), await Use(new Str(), n), await Use<IWork>(w, n), await new Implicit().Do(9));
    }
}

//## virtual-and-base file
public partial class Base
{
    [VoltTask]
    public virtual async VoltTask<string> Name()
    {
        await P(1);
        return "base";
    }

    protected int Prot = 4;

    protected virtual string Sync() => "bs";
}

public partial class Derived : Base
{
    [VoltTask]
    public override async VoltTask<string> Name()
    {
        var b = await base.Name();
        await P(2);
        Func<string> f = () => base.Sync() + Sync();
        return "derived+" + b + base.Sync() + Prot + base.Prot + f() + base.ToString()!.Length.CompareTo(0);
    }

    protected override string Sync() => "ds";
}

public sealed partial class Last : Derived
{
    [VoltTask]
    public sealed override async VoltTask<string> Name() => "last+" + await base.Name();
}

public abstract partial class Abs
{
    public abstract VoltTask<int> F();

    [VoltTask]
    public async VoltTask<int> G() => await F() + 1;
}

public partial class Con : Abs
{
    [VoltTask]
    public override async VoltTask<int> F()
    {
        await P(3);
        return 7;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Base b = new Last();
        return R(await b.Name(), await new Derived().Name(), await new Con().G());
    }
}

//## new-hides file
public partial class A0
{
    [VoltTask] public async VoltTask<string> F() { await P(1); return "a"; }
}

public partial class B0 : A0
{
    [VoltTask] public new async VoltTask<string> F() { await P(2); return "b" + await base.F(); }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await new B0().F() + await ((A0)new B0()).F();
}

//## overloads members
[VoltTask] static async VoltTask<string> F(int x) { await P(1); return "int" + x; }
[VoltTask] static async VoltTask<string> F(string x) { await P(2); return "string" + x; }
[VoltTask] static async VoltTask<string> F<TV>(TV x) { await P(3); return "gen" + x; }
[VoltTask] static async VoltTask<string> F<TV>(List<TV> x) { await P(3); return "list" + x.Count; }
[VoltTask] static async VoltTask F(object a, object b) { await P(4); Log(a + "," + b); }

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await F(1, "2");
    return await F(n) + await F("s") + await F(2.5) + await F(new List<int>()) + await F<int>(7);
}

//## names-of-the-machine members
[VoltTask]
static async VoltTask<string> Go(int state, int result, string Poll, int machine, int context)
{
    var __state = state + await P(1);
    var Result = result;
    var awaiter = await P(2);
    var value = 3;
    var __m = machine;
    var __cx = context;
    await P(3);
    return R(__state, Result, awaiter, value, Poll, __m, __cx, state, machine);
}

static int Poll() => 42;
static string Trace = "tr";
static int Start => 11;

[VoltTask]
static async VoltTask<string> ToString(int Name)
{
    var Machine = Poll() + await P(4);
    var Start2 = Start;
    await P(5);
    return R(Machine, Name, Trace, Start2);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Go(1, 2, "p", 4, 5) + await ToString(n);

//## members-called-like-machine file
public partial class Poll
{
    public int Result = 1;
    public string Name => "nm";
    public string Trace(int x) => "t" + x;
    public enum State { A, B }
    public State state = State.B;

    [VoltTask]
    public async VoltTask<string> Machine()
    {
        Result += await P(1);
        var s = state;
        await P(2);
        return R(Result, Name, Trace(3), s, State.A, ToString()!.Length > 0, GetHashCode() == GetHashCode(), Equals(this));
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await new Poll().Machine();
}

//## verbatim-and-unicode-names members
[VoltTask]
static async VoltTask<string> @class(int @int, string größe)
{
    var @if = @int + await P(1);
    var été = größe;
    var 変数 = await P(2);
    var @await2 = 1;
    await P(3);
    return R(@if, été, 変数, @await2, @int);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await @class(n, "g") + await @class(größe: "h", @int: 2);

//## nested-types file
public partial class Outer
{
    private static int s_secret = 7;

    protected partial struct Mid
    {
        internal partial interface IDeep
        {
            [VoltTask]
            static async VoltTask<int> Get()
            {
                await P(1);
                return s_secret;
            }
        }
    }

    public static async VoltTask<int> Go() => await Mid.IDeep.Get();

    [VoltTask]
    private static async VoltTask<int> Priv(Mid m)
    {
        await P(2);
        return m.GetHashCode() == m.GetHashCode() ? s_secret++ : 0;
    }

    [VoltTask]
    public static async VoltTask<string> All()
    {
        s_secret = 7;
        return R(await Go(), await Priv(default), s_secret);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await Outer.All();
}

//## partial-method-definition file
public partial class Par
{
    public partial VoltTask<int> Get(int x);
}

public partial class Par
{
    [VoltTask]
    public partial async VoltTask<int> Get(int x)
    {
        await P(1);
        return x + 1;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Par().Get(n));
}

//## extension-methods file
public static partial class Ext
{
    [VoltTask]
    public static async VoltTask<int> Twice(this int x)
    {
        await P(1);
        return x * 2;
    }

    [VoltTask]
    public static async VoltTask<string> Join<TV>(this IEnumerable<TV> items, string with)
    {
        await P(2);
        return string.Join(with, items);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await n.Twice(), await new[] { 1, 2 }.Join("-"), await Ext.Twice(4), await (await 3.Twice()).Twice());
}

//## extension-members file
public static partial class Ext
{
    extension(Cell cell)
    {
        public int Double => cell.Field * 2;

        public async VoltTask<int> Load(int by)
        {
            await P(1);
            cell.Field += by;
            return cell.Double;
        }
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var c = new Cell(n);
        return R(await c.Load(2), c.Double, await P(2));
    }
}

//## default-arguments members
[VoltTask]
static async VoltTask<string> F(int a, string b = "b", int? c = null, DayOfWeek d = DayOfWeek.Monday, double e = 1.5, SCell f = default, CancellationToken t = default)
{
    await P(1);
    return R(a, b, c, d, e, f, t.CanBeCanceled);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await F(n) + await F(e: 2, a: 1) + await F(1, "x", 5) + await F(f: new SCell(1), b: null!, a: await P(2));

//## params-arguments members
[VoltTask]
static async VoltTask<string> F(string a, params int[] rest)
{
    await P(1);
    return a + R(rest);
}

[VoltTask]
static async VoltTask<string> G(params List<string> rest)
{
    await P(2);
    return R(rest);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await F("a") + await F("b", 1, n) + await F("c", [4, 5]) + await F("d", new[] { 6 }) + await G("x", "y") + await G();

//## caller-info-arguments members
[VoltTask]
static async VoltTask<string> F(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerLineNumber] int l = 0, [System.Runtime.CompilerServices.CallerArgumentExpression("x")] string e = "", [System.Runtime.CompilerServices.CallerFilePath] string f = "")
{
    await P(1);
    return R(x, m, l, e, System.IO.Path.GetFileName(f));
}

static string Sync(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerLineNumber] int l = 0, [System.Runtime.CompilerServices.CallerArgumentExpression("x")] string e = "", [System.Runtime.CompilerServices.CallerFilePath] string f = "") => R(x, m, l, e, System.IO.Path.GetFileName(f));

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = await F(n + 1);
    var b = Sync(n * 2);
    var c = Sync(await P(2));
    Func<string> g = () => Sync(3);
    return a + b + c + g();
}

//## parameters-of-every-kind members
[VoltTask]
static async VoltTask<string> F(int a, int? b, string? c, int[] d, (int, string) e, List<Dictionary<string, int[]>> f, Func<int, int> g, object? h, dynamic i, nint j, DayOfWeek k)
{
    await P(1);
    a++;
    c += "c";
    e.Item1 += 10;
    await P(2);
    return R(a, b, c, d, e, f.Count, g(2), h, (int)i + 1, j, k);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await F(n, null, "s", [1], (1, "t"), [], x => x * n, null, 5, 6, DayOfWeek.Sunday);

//## dynamic-values members
static int Over(int x) => x + 1;
static string Over(string x) => x + "!";

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    dynamic d = n > 2 ? "s" : 5;
    var r = Over(d) + "";
    d = await P(1, (object)new Cell(3));
    d.Field += await P(2);
    d[1] = await P(3);
    dynamic e = new List<int> { 1, 2 };
    foreach (var x in e) r += x + await P(4);
    return r + d.Field + d[1] + (d.Add(await P(5))).Field;
}

//## dynamic-await
dynamic t = n > 2 ? Tk(1) : Task.FromResult(5);
int x = await t;
dynamic y = await (dynamic)Tk(2, "s");
dynamic z = (object)Tk(3);
await z;
return R(x, y);

//## anonymous-types-across-await
var a = new { X = n, Y = "s" };
await P(1);
var list = new[] { new { V = 1 }, new { V = await P(2) } };
foreach (var e in list)
{
    await P(3);
    Log(e.V);
}

var b = new { Inner = a, Z = await P(4) };
await P(5);
return R(a.X, a.Y, b.Inner.X, b.Z, list.Length, a);

//## anonymous-types-assigned
var a = new { X = 1 };
for (var i = 0; i < 3; i++)
{
    a = new { X = a.X + await P(2) };
    await P(1);
}

return R(a.X);

//## anonymous-in-query
var q = await P(1, new[] { 1, 2, 3 });
var items = q.Select(x => new { x, sq = x * x }).Where(x => x.sq > 1).ToList();
await P(2);
var r = "";
foreach (var i in items)
{
    r += i.x + ":" + i.sq;
    await P(3);
    r += i;
}

return r;

//## tuple-names
(int First, string Second) t = (n, "s");
await P(1);
t.First += await P(2);
var u = (t.First, Named: 5, await P(3));
await P(4);
return R(t.First, t.Second, u.First, u.Named, u.Item3);

//## nullable-annotations members
#nullable enable
[VoltTask]
static async VoltTask<string?> F(string? a, List<string?> b, string?[]? c)
{
    await P(1);
    string? local = a;
    await P(2);
    if (local is null) return null;
    return local.Length + b[0] + c?[0];
}
#nullable restore

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await F(n > 2 ? null : "a", [null], ["z"]), await F("b", ["q"], null));

//## nullable-disabled file
#nullable disable
public static partial class C
{
    [VoltTask]
    static async VoltTask<string> F(string a)
    {
        string b = null;
        await P(1);
        b ??= a;
        await P(2);
        return b;
    }

    [VoltTask]
    public static async VoltTask<string> Run(int n) => await F(n > 2 ? null : "x") ?? "null";
}

//## unsafe-parts members
static unsafe int Sum(int[] a)
{
    fixed (int* p = a) return p[0] + p[1];
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = new[] { n, 2 };
    await P(1);
    int r;
    unsafe
    {
        fixed (int* p = a)
        {
            p[1] += 5;
            r = *p + p[1];
        }

        int* q = stackalloc int[2];
        q[0] = r;
        r = q[0] + sizeof(SCell) - sizeof(SCell);
    }

    await P(2);
    return R(r, Sum(a));
}

//## preprocessor-directives
#if DEBUG || !DEBUG
var x = await P(1);
#else
var x = broken broken;
#endif
#region a region
await P(2);
#endregion
#pragma warning disable CS0219
var unused = 5;
#pragma warning restore CS0219
#if NEVER_DEFINED
await nothing;
#elif true
x += await P(3);
#endif
return R(x);

//## usings-and-aliases members
using System.Text;
using Num = System.Int32;
using Map = System.Collections.Generic.Dictionary<string, System.Int32>;
using static System.Math;
using Pair = (int A, string B);

[VoltTask]
static async VoltTask<Pair> Make(Num x)
{
    await P(1);
    return (Max(x, 2), "p");
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var b = new StringBuilder();
    Map m = new() { ["a"] = Abs(-3) };
    Num k = await P(2);
    Pair p = await Make(n);
    b.Append(m["a"]).Append(k).Append(p.A).Append(p.B).Append(PI > 3);
    await P(3);
    return b.ToString();
}

//## namespaces-nested raw
namespace $NS$
{
    using Deep = $NS$.Inner.Helper;
    using System.Globalization;

    namespace Inner
    {
        public static partial class Helper
        {
            [VoltTask]
            public static async VoltTask<string> Get(int n)
            {
                await P(1);
                return n.ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    public static partial class C
    {
        [VoltTask]
        public static async VoltTask<string> Run(int n) => await Deep.Get(n) + await Inner.Helper.Get(2) + await global::$NS$.Inner.Helper.Get(3);
    }
}

//## extern-alias file alone
extern alias rt;

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        await P(1);
        rt::System.Text.StringBuilder b = new();
        b.Append(n);
        await P(2);
        return b.ToString();
    }
}

//## static-members-and-const members
private const int K = 5;
private static readonly string s_name = "st";
private static int s_counter;

private static int Counter
{
    get => s_counter;
    set => s_counter = value;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Counter = K;
    Counter += await P(1);
    s_counter++;
    await P(2);
    return R(s_name, Counter, C.s_counter, K, nameof(Counter));
}

//## primary-constructor file
public partial class Svc(int start, string name)
{
    [VoltTask]
    public async VoltTask<string> Go()
    {
        start += await P(1);
        await P(2);
        return name + start;
    }
}

public partial struct SvcS(int start)
{
    [VoltTask]
    public async VoltTask<int> Go()
    {
        await P(3);
        return start;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var s = new Svc(n, "svc");
        return R(await s.Go(), await s.Go(), await new SvcS(8).Go());
    }
}

//## init-required-indexers file
public partial class Obj
{
    public required int A { get; init; }
    public int B { get; private set; }
    private readonly Dictionary<string, int> _map = [];
    public int this[string k] { get => _map.GetValueOrDefault(k); private set => _map[k] = value; }

    [VoltTask]
    public async VoltTask<Obj> Fill(int n)
    {
        B = await P(1) + A;
        this["x"] = await P(2);
        this["x"] += n;
        B++;
        return new Obj { A = await P(3) + this["x"] };
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var o = new Obj { A = 5 };
        return R((await o.Fill(n)).A, o.B, o["x"]);
    }
}

//## field-keyword file
public partial class Obj
{
    public int V { get => field; set => field = value * 2; }

    [VoltTask]
    public async VoltTask<int> Go()
    {
        V = await P(1);
        V += await P(2);
        return V;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Obj().Go());
}

//## attributes-on-parameters members
[VoltTask]
[Obsolete("no matter", false)]
#pragma warning disable CS0618
[return: System.Diagnostics.CodeAnalysis.NotNull]
static async VoltTask<string> F([System.Diagnostics.CodeAnalysis.AllowNull] string a, [System.ComponentModel.Description("d")] int b)
{
    await P(1);
    return (a ?? "null") + b;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await F(null, n) + await F("x", 1);
#pragma warning restore CS0618

//## expression-bodied members
[VoltTask] static async VoltTask<int> One() => await P(1);
[VoltTask] static async VoltTask Two() => await P(2);
[VoltTask] static async VoltTask Three() => Log(await P(3));
[VoltTask] static async VoltTask<int> Four(bool b) => b ? throw new InvalidOperationException("four") : await P(4);
[VoltTask] static async VoltTask Nothing() { }
[VoltTask] static async VoltTask<int> Const() => 5;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await Two();
    await Three();
    await Nothing();
    return R(await One(), await Four(n == 5), await Const());
}

//## ref-readonly-and-scoped members
static int Len(scoped ReadOnlySpan<char> s) => s.Length;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var s = await P(1, "hello");
    var l = Len(s.AsSpan(1)) + Len(s);
    return R(l + await P(2));
}

//## file-local-type file fallback
file class Hidden
{
    public int V = 3;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var h = new Hidden();
        await P(1);
        h.V += n;
        return R(h.V, await P(2));
    }
}

//## operators-and-conversions file
public partial class Num(int v)
{
    public int V => v;
    public static Num operator +(Num a, Num b) => new(a.V + b.V);
    public static bool operator ==(Num a, Num b) => L("eq", a.V == b.V);
    public static bool operator !=(Num a, Num b) => L("ne", a.V != b.V);
    public static implicit operator Num(int v) => new(v);
    public override bool Equals(object? o) => o is Num n && n.V == V;
    public override int GetHashCode() => V;

    [VoltTask]
    public async VoltTask<Num> Plus(Num other)
    {
        await P(1);
        return this + other + await P(2);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Num a = n;
        var b = await a.Plus(3);
        return R(b.V, b == await P(3, a), a != b && await P(4, b) == b);
    }
}

//## async-void-result-types members
[VoltTask] static async VoltTask<int[]> Arr() { await P(1); return [1, 2]; }
[VoltTask] static async VoltTask<(int A, string B)> Tup() { await P(2); return (1, "b"); }
[VoltTask] static async VoltTask<int?> Nul(int n) { await P(3); return n > 2 ? null : n; }
[VoltTask] static async VoltTask<Func<int>> Fun(int n) { await P(4); return () => n; }
[VoltTask] static async VoltTask<dynamic> Dyn() { await P(5); return 5; }
[VoltTask] static async VoltTask<List<Dictionary<string, (int, object?)>>> Deep() { await P(1); return []; }
[VoltTask] static async VoltTask<Task<int>> Tsk() { await P(2); return Task.FromResult(8); }
[VoltTask] static async VoltTask<SCell> Str() { await P(3); return new SCell(2); }

[VoltTask]
public static async VoltTask<string> Run(int n) =>
    R(await Arr(), (await Tup()).B, await Nul(n), (await Fun(n))(), (int)(await Dyn()) + 1, (await Deep()).Count, await await Tsk(), (await Str()).Bump(3));

//## method-named-like-local members
[VoltTask]
static async VoltTask<int> Value(int Value)
{
    var value = Value;
    await P(1);
    return value + Value;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var Run = await Value(n);
    await P(2);
    return R(Run, nameof(C.Value));
}

//## several-partial-files-usings file
public partial class Split
{
    private int _a = 1;

    [VoltTask]
    public async VoltTask<int> First() => _a + await P(1) + await Second();
}

public partial class Split
{
    private int _b = 2;

    [VoltTask]
    private async VoltTask<int> Second() => _b + await P(2);
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Split().First());
}

//## internal-and-private-protected file
internal partial class Int
{
    [VoltTask] internal async VoltTask<int> A1() { await P(1); return 1; }
    [VoltTask] protected internal async VoltTask<int> B1() { await P(2); return 2; }
    [VoltTask] private protected async VoltTask<int> C1() { await P(3); return 3; }
    [VoltTask] protected async VoltTask<int> D1() => await C1() + 1;
}

internal partial class Sub : Int
{
    [VoltTask] public async VoltTask<int> All(Int other) => await A1() + await B1() + await C1() + await D1() + await other.A1();
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Sub().All(new Int()));
}

//## static-abstract file
public interface IMake<TSelf>
    where TSelf : IMake<TSelf>
{
    static abstract VoltTask<int> Make(int x);
}

public partial class Maker : IMake<Maker>
{
    [VoltTask]
    public static async VoltTask<int> Make(int x)
    {
        await P(1);
        return x * 3;
    }
}

public static partial class C
{
    [VoltTask]
    static async VoltTask<int> Via<TM>(int n)
        where TM : IMake<TM> => await TM.Make(n) + await P(2);

    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await Via<Maker>(n), await Maker.Make(2));
}

//## multi-dimensional-and-pointer-free-types
int[,] g = new int[2, 2];
int[][] j = [[1], [2, 3]];
(int, (string, int[]))[] t = [(1, ("a", [2]))];
await P(1);
g[1, 0] = await P(2);
j[1][0] += g[1, 0];
t[0].Item2.Item2[0]++;
await P(3);
return R(g[1, 0], j[1], t[0].Item2.Item2[0], t[0].Item1);

//## conditional-attribute-and-debug members
[System.Diagnostics.Conditional("NEVER_DEFINED")]
static void Gone(int x) => Log("gone" + x);

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Gone(await P(1));
    System.Diagnostics.Debug.Assert(true);
    await P(2);
    return "ok";
}

//## anonymous-types-captured
var a = new { X = n, Y = new[] { new { Z = "z" } } };
var f = new List<Func<string>>();
foreach (var e in new[] { new { K = 1 }, new { K = 2 } })
{
    var copy = e;
    f.Add(() =>
    {
        copy = new { K = copy.K + a.X };
        return copy.K + a.Y[0].Z;
    });
    await P(e.K);
}

a = new { X = 100, a.Y };
await P(3);
return R(f.Select(g => g()).ToList()) + R(f.Select(g => g()).ToList());

//## anonymous-types-awaited
var x = await Tk(1, new { A = 1, B = "b" });
var y = await Task.FromResult(new { A = 2, B = "c" });
var z = await P(2, new { A = 3, B = await P(3, "d") });
Log(x.A + y.A + z.A);
foreach (var item in await Tk(4, new[] { x, y, z })) Log(item.B + await P(5));
return R(x, y, z);

//## anonymous-types-in-other-types members
class Box<T>
    where T : class
{
    public T? Value;
}

static Box<T> Boxed<T>(T value)
    where T : class => new() { Value = value };

[VoltTask]
static async VoltTask<string> Generic<T>(T value)
{
    var list = new List<string> { "a", "b" }.Select((s, i) => new { s, i, value }).ToList();
    var map = list.ToDictionary(item => item.s);
    var tuple = (First: list[0], Count: await P(1));
    var box = Boxed(new { list[1].s, Inner = new { map.Count } });
    await P(2);
    var r = "";
    foreach (var (key, item) in map)
    {
        r += key + item.i + await P(3);
    }

    using var walk = list.GetEnumerator();
    while (walk.MoveNext())
    {
        r += walk.Current.s + walk.Current.value;
        await P(4);
    }

    foreach (var group in list.GroupBy(item => new { Odd = item.i % 2 == 1 }))
    {
        r += group.Key.Odd;
        await P(5);
        foreach (var item in group.OrderBy(g => g.i)) r += item.s + await P(6);
    }

    return r + tuple.First.s + tuple.Count + box.Value!.s + box.Value.Inner.Count;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Generic(n) + await Generic("t");

//## anonymous-types-conditional
var a = n > 2 ? new { V = await P(1) } : new { V = await P(2) + 10 };
var b = n == 4 ? null : a;
var c = b ?? new { V = await P(3) };
var d = b?.V + await P(4);
var e = n switch { 1 => a, 2 => new { V = await P(5) }, _ => c };
await P(6);
return R(a.V, c.V, d, e.V, (b, e).b?.V);

//## delegates-without-a-name-across-await
var f = (ref int x, int by = 3) => { x += by; return x; };
var g = (out string s) => s = "out";
var v = n;
await P(1);
f(ref v);
f(ref v, await P(2));
g(out var text);
return R(v, text);

//## dynamic-using
dynamic d = new Res("d");
using (d)
{
    await P(1);
    Log("body");
}

await using (dynamic e = new ARes("e", 2))
{
    await P(3);
}

try
{
    using dynamic none = new object();
    Log("not here");
    await P(4);
}
catch (Exception thrown)
{
    Log(thrown.GetType().Name);
}

using (dynamic? nothing = null) await P(5);
return "end";

//## dynamic-await-of-every-kind members
static dynamic Dynamic(object value) => value;

[VoltTask]
static async VoltTask<int> Child(int label) => await P(label) * 10;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    r += await Dynamic(Task.FromResult("done"));
    r += await Dynamic(Tk(1, "later"));
    await Dynamic(Tk(2));
    r += await Dynamic(new ValueTask<int>(3));
    int sum = await Dynamic(Tk(4)) + await P(5);
    try
    {
        await Dynamic(n);
    }
    catch (Exception thrown)
    {
        r += thrown.GetType().Name;
    }

    foreach (var x in await Dynamic(Task.FromResult(new[] { 1, 2 }))) r += x + await P(6);
    return r + sum;
}

//## init-only-after-a-constructor-that-logs file
public class Noisy
{
    private static int s_made;

    public Noisy(int seed)
    {
        Log("made " + seed);
        Number = ++s_made;
    }

    public int Number { get; }

    public int Set { get; set; }

    public int Init { get; init; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var set = new Noisy(S(1)) { Set = await P(2) };
        var init = new Noisy(S(3)) { Set = S(4), Init = await P(5) };
        return R(set.Set, init.Init, init.Number - set.Number);
    }
}

//## init-only-members-set-one-by-one file
public class Base<T>
{
    public Base() => Log("made " + typeof(T).Name);

    public virtual T? First { get; init { Log("base first " + value); field = value; } }

    public required string Needed { get; init; }

    public required int Settable { get; set; }
}

public class Derived<T, U>(string name) : Base<U>
{
    public override U? First { get; init { Log(name + " first " + value); field = value; } }

    public (T, U?) Pair { get; init; }

    public List<int> Items { get; init; } = [7];

    public override string ToString() => string.Join("|", name, First, Needed, Settable, Pair, string.Join(",", Items));
}

public struct Point(int seed)
{
    private static int s_points;

    public int Number { get; } = seed + ++s_points;

    public int X { get; init { Log("x" + value); field = value; } }

    public int Y { get; init; }
}

public class Outer<T>
{
    public class Inner
    {
        public Inner() => Log("inner");

        public T[]? All { get; init; }
    }
}

public record Copied(int A, string B)
{
    protected Copied(Copied other)
    {
        Log("copied " + other.A);
        (A, B) = (other.A + 1, other.B);
    }

    public int C { get; init { Log("c" + value); field = value; } }

    public int D { get; set; }
}

public record More(int A, string B, int E) : Copied(A, B);

public readonly record struct Small(int A)
{
    public int B { get; init { Log("b" + value); field = value; } }
}

public static partial class C
{
    private sealed class Own
    {
        public Own() => Log("own");

        public int Value { get; init; }
    }

    [VoltTask]
    static async VoltTask<string> Objects(int n)
    {
        var a = new Derived<int, string>("a") { Needed = "n" + S(0), First = await P(1, "f"), Pair = (S(2), await P(2, "p")), Settable = await P(3) };
        var b = new Base<int> { Settable = S(1), Needed = "b" + await P(4), First = await P(5) };
        var c = new Derived<string, long>("c") { Items = { await P(6), S(3) }, Needed = "c", Settable = 4, First = await P(7, 5L) };
        var d = new Point(n) { X = S(1), Y = await P(8) };
        var e = new Outer<int>.Inner { All = [await P(9), S(2)] };
        var f = new Own { Value = await P(10) };
        Func<VoltTask<int>> nested = async () => new Own { Value = await P(11) + f.Value }.Value;
        return R(a, b.First, b.Needed, b.Settable, c, d.X, d.Y, e.All, f.Value, await nested());
    }

    [VoltTask]
    static async VoltTask<string> Copies(Copied given, Small small)
    {
        var a = given with { D = S(1), A = await P(1), C = S(2), B = await P(2, "b") };
        var b = small with { B = S(3), A = await P(3) };
        given = given with { C = await P(4) };
        return R(a, b, given, given.GetType().Name);
    }

    [VoltTask]
    static async VoltTask<string> Failing(int n)
    {
        try
        {
            var a = new Derived<int, int>("x") { Needed = "n", First = S(1), Settable = n > 1 ? throw new InvalidOperationException("no") : await P(1), Pair = (1, await P(2)) };
            return R(a);
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    [VoltTask]
    public static async VoltTask<string> Run(int n) => await Objects(n) + await Copies(new(1, "g"), new(n)) + await Copies(new More(2, "m", 3) { C = 9 }, default) + await Failing(n);
}

//## init-only-members-that-can-be-seen-in-a-generic-type file fallback=1
public class Seen
{
    public Seen() => Log("seen");

    public int Value { get; init; }
}

public static partial class G<T>
{
    [VoltTask]
    public static async VoltTask<string> Make(T t) => R(new Seen { Value = await P(1) }.Value, t);
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await G<int>.Make(n) + await P(2);
}

//## required-members-that-can-be-seen file fallback=1
public class Strict
{
    public required int Value { get; init { Log("value " + value); field = value; } }

    public int Other { get; set; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var strict = new Strict { Value = await P(1), Other = await P(2) };
        return R(strict.Value, strict.Other);
    }
}

//## init-only-after-a-quiet-constructor file
public record Quiet(int A, string B = "b")
{
    private readonly List<int> _items = [];

    public required int C { get; init; }

    public int D { get; init; } = 7;

    public string Text => A + B + C + D + _items.Count;
}

public class Plain
{
    private readonly string _text;

    public Plain(string text) => _text = text;

    public int Value { get; init; }

    public override string ToString() => _text + Value;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var a = new Quiet(S(1)) { C = await P(2) };
        var b = new Quiet(await P(3), "x") { D = S(4), C = await P(5) };
        return a.Text + b.Text + new Plain("p") { Value = await P(6) };
    }
}

//## dynamic-arguments-of-annotated-calls
dynamic u = n > 2 ? "x" : n;
var r = await P(2, u) + await P(u is int ? u : 3);
var q = P(3, u);
return R((object)r, (object)await q, await P<int>(1, (int)u.GetHashCode() * 0));

//## members-called-like-variables-of-the-lowered-body members
int __m = 1, __poll = 2;
static int __cx = 3;

int __entry { get; set; }

static int __suspended(int x) => x * 2;

[VoltTask]
async VoltTask<string> Go(int n)
{
    try
    {
        __m += await P(1);
        __poll = __m + await P(2);
        __cx++;
        __entry += __suspended(await P(3));
        Func<int> f = () => __m++ + __cx + __entry;
        int Local(int z) => z + __m + __cx + n;
        var __m__ = 4;
        await Pv(4);
        return R(f(), Local(1), __poll, new { __m, __cx }, (__m, __poll), nameof(__m), __m__, this.__m, C.__cx);
    }
    finally
    {
        __m = 0;
        await V(1);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    __cx = 3;
    return await new C().Go(n);
}

//## type-parameters-that-hide-others members fallback=2
#pragma warning disable CS0693
partial class G<T>
{
    [VoltTask]
    public async VoltTask<(T, T2)> Plain<T2>(T t, T2 u) => (await P(1, t), u);

    [VoltTask]
    public static async VoltTask<string> Method<T>(T t) => typeof(T).Name + await P(2, t);

    public partial class H<T>
    {
        [VoltTask]
        public async VoltTask<string> Nested(T t)
        {
            var kept = t;
            return await P(3, kept) + typeof(H<T>).DeclaringType!.Name;
        }
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await new G<int>().Plain(1, "q"), await G<int>.Method('c'), await new G<int>.H<char>().Nested('h'));

//## partial-parts-with-names-of-their-own file
public partial class Pa<T> { [VoltTask] public partial VoltTask<(T, A)> M<A, B>(T first, A a, B b, params int[] more) where A : notnull; } public partial class Pa<T> { public async partial VoltTask<(T, X)> M<X, Y>(T f, X x, Y y, params int[] m) where X : notnull { List<X> l = [x]; await P(1); Func<Y> g = () => y; l.Add(x); await P(2); return (f, l[^1]) is var t && g() is not null && m.Length > 0 ? t : default; } }
public partial class Pa<T> { [VoltTask] public partial VoltTask<string> Ov<A>(A a, List<A> l); [VoltTask] public partial VoltTask<string> Ov<A>(A a, int l); public async partial VoltTask<string> Ov<U>(U u, List<U> k) { await P(1); return u + "l" + k.Count; } public async partial VoltTask<string> Ov<W>(W w, int i) { Func<W> f = () => w; await P(2); return f() + "i" + i; } } public static partial class PaX { [VoltTask] public static partial IAsyncEnumerable<A> St<A>(this A a, int count, CancellationToken ct = default); public static async partial IAsyncEnumerable<Q> St<Q>(this Q q, int k, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token) { for (int i = 0; i < k; i++) { yield return q; await P(3); Log(token.CanBeCanceled); } } } 
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var r = R(await new Pa<string>().M("f", 1, 'c', 1, 2), await new Pa<string>().M(b: 1, first: await P(4, "z"), a: 2.5)); await foreach (var x in n.St(count: 2)) r += x; await foreach (var x in "s".St(1).WithCancellation(new CancellationTokenSource().Token)) r += x; return r + await new Pa<int>().Ov("o", ["x"]) + await new Pa<int>().Ov(l: 3, a: "p"); } }

//## obsolete-uses-obsolete file
#pragma warning disable EXP001
public static class Old { [Obsolete("x", true)] public static int Bad(int x) => x * 2; [Obsolete] public static int Meh(int x) => x * 3; [System.Diagnostics.CodeAnalysis.Experimental("EXP001")] public static int Exp(int x) => x * 4; }
public partial class C { [Obsolete("use other")] [VoltTask] static async VoltTask<int> M(int n) { var x = Old.Bad(await P(1)); await P(2); return x + Old.Meh(3) + Old.Bad(await P(3)); } [VoltTask] static async VoltTask<int> N(int n) { await P(4); return Old.Exp(await P(5)); } 
#pragma warning disable CS0618, CS0612
[VoltTask] public static async VoltTask<string> Run(int n) => R(await M(n), await N(n), Old.Meh(await P(6)), await new OldT().Go(n)); }
[Obsolete("type", false)] public partial class OldT { [Obsolete("err", true)] int F = 3; [Obsolete] [VoltTask] public async VoltTask<int> Go(int n) { F += await P(1); Func<int> f = () => F + n; await P(2); n++; return f(); } }

//## caller-of-elements-with-several-arguments members
class Wh : System.Collections.IEnumerable { public List<string> L = []; public void Add(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "") => L.Add(m + x); public void Add(int x, int y, [System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerArgumentExpression("y")] string e = "") => L.Add(m + x + y + e); public System.Collections.IEnumerator GetEnumerator() => L.GetEnumerator(); public Wh Sub { get; } = null!; public Wh(int d = 0) { if (d > 0) Sub = new Wh(); } }
[VoltTask] public static async VoltTask<string> Run(int n) { var a = new Wh { 1, { 2, n }, { 3, 4 } }; var b = new Wh { { await P(1), 5 }, { 6, await P(2) }, await P(3) }; var c = new Wh(1) { Sub = { { 1, await P(4) }, { n, 2 }, 3 } }; Func<Wh> f = () => new Wh { { n, 1 }, 2 }; return R(a.L, b.L, c.Sub.L, f().L); }

//## caller-of-receivers-and-of-constructors-without-arguments file
public class K
{
    public K([System.Runtime.CompilerServices.CallerMemberName] string me = "") => Log("made by " + me);
    public K? Kid { get; set; }
    public int Value { get; set; }
}

public static class Extended
{
    public static string Text(this object? o, int z, [System.Runtime.CompilerServices.CallerArgumentExpression("o")] string first = "", [System.Runtime.CompilerServices.CallerArgumentExpression("z")] string second = "") => first + "/" + second + ";";

    extension(string s)
    {
        public string Own(int z, [System.Runtime.CompilerServices.CallerArgumentExpression("s")] string first = "") => first + ";";
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        string? s = n == 0 ? null : "s";
        var text = n.Text(await P(1)) + (await P(2)).Text((n)) + s?.Text(await P(3)) + "q".Own(await P(4)) + (s!).Text(checked(n + 1)) + Extended.Text(s!, (await P(5)));
        var k = new K { };
        k.Kid = new K { Value = await P(6), Kid = new() { Value = await P(7) } };
        var list = new List<K> { new K { Value = 1 }, new K { Value = await P(8) } };
        return text + k.Kid.Kid.Value + list.Count;
    }
}

//## indexes-of-initialisers-with-names-and-callers file
public class K
{
    public int this[int a, string b = "d", [System.Runtime.CompilerServices.CallerMemberName] string me = ""] { get => a; set => Log($"{a}{b}{me}={value}"); }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var k = new K { [b: await P(1, "q"), a: S(2)] = await P(3), [await P(4)] = 5, [b: "w", a: n] = await P(6), [n] = n };
        return "";
    }
}

//## names-that-mean-a-member-outside-of-a-scope file
using System.Numerics;
public class Item
{
    public static int Made = 3;
    public int V = 1;
    public static Item Make(int v) => new() { V = v };
}

public partial class Holder(int late)
{
    private static int s_x = 100;
    public Item Item { get; set; } = new();
    private int Count() => 7;
    private static int Twice(int x) => x * 2;
    private event Action? Changed;

    [VoltTask]
    public async VoltTask<string> Go<T>(int n) where T : INumber<T>
    {
        s_x = 100;
        var s = Item.Made + "" + Item.V;
        await A(1);
        { Item Item = Item.Make(9); await A(2); s += Item.V++; await A(3); s += Item.V + this.Item.V; }
        Item = Item.Make(await A(2));
        s += Item.V;
        { int s_x = await A(1); await A(2); s += s_x + Holder.s_x; Holder.s_x += s_x; }
        s_x += await A(4);
        for (int late = 0; late < 2; late++) { await A(late); s += late; }
        s += late + s_x;
        { var String = "x"; await A(1); s += String.Length; }
        s += String.Concat("a", "b");
        s += T.One + T.One;
        { int Count() => 1; static int Twice(int x) => x * 3; await A(3); s += Count() + Twice(1); Func<int> late = () => Count() + s_x; s_x++; s += late(); }
        s += Count() + Twice(1);
        foreach (var (late, Changed) in new[] { (1, 2) }) { await A(late); s += Changed; }
        Changed += () => s += "changed";
        Changed();
        if (n > 3) { if (await A(1) is var Made) s += Made; }
        if (await A(3) is var System) s += System;
        try { await A(5); throw new Exception("e"); } catch (Exception Item) { await A(1); s += Item.Message; }
        Func<int> f = () => Item.V + s_x + late;
        await A(2);
        return s + f() + Item.V;
    }
}

public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new Holder(40).Go<int>(n) + await new Holder(41).Go<decimal>(n); }

//## callers-of-dynamic-calls file
public class Told
{
    public string Text;
    public Told(object? x, [System.Runtime.CompilerServices.CallerMemberName] string who = "-", [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string e = "+") => Text = who + e;
    public string this[object? x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string e = "+"] => e;
}
public partial class C
{
    static string Say(object? x, object? y = null, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string e = "+", [System.Runtime.CompilerServices.CallerMemberName] string who = "-") => $"{x}{y}{e}{who};";
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        dynamic d = 5;
        object o = d;
        string s = Say(d) + Say(o) + Say(y: d, x: n + 1) + Say((object)d);
        await A(1);
        s += Say(d, await A(2)) + Say(o, await A(3)) + Say(await A(1), d) + Say(x: await A(2), y: o);
        s += new Told(d).Text + new Told(o).Text + new Told(await A(4, d)).Text + new Told(await A(4)).Text;
        var told = new Told(1);
        s += told[d] + told[o] + told[await A(1, d)] + told[await A(1)];
        string Local(object? x, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(x))] string e = "+") => e + n;
        await A(5);
        return s + Local(d) + Local(o) + Local(await A(1, d));
    }
}

//## lines-of-other-files file
public static class Here
{
    public static string At([System.Runtime.CompilerServices.CallerLineNumber] int line = 0, [System.Runtime.CompilerServices.CallerFilePath] string file = "") => System.IO.Path.GetFileName(file) + line + ";";
}
public partial class C
{
#line 40 "Page.razor"
    [VoltTask] static async VoltTask<string> Page(int n)
    {
        var s = Here.At();
        await A(1);
        s += Here.At() + await A(2) + Here.At();
        return s;
    }
#line default

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var s = Here.At();
        await A(3);
#line 7 "Other.cs"
        s += Here.At();
        await A(4);
        s += Here.At();
#line 9 "Third.cs"
        s += Here.At() + await A(5) + Here.At();
        if (n == 2) s += Here.At();
#line default
        s += Here.At();
        await A(1);
        return s + await Page(n) + Here.At();
    }
}

//## values-of-interfaces-with-static-abstract-members file
public interface IUnit<T> where T : IUnit<T>
{
    int Value { get; }
    static abstract T operator +(IUnit<T> a, T b);
    static abstract T One { get; }
    static virtual T Two => T.One + T.One;
    static abstract implicit operator int(T t);
   
}
public interface IMetric : IUnit<Metre> { string Name => "metric" + Value; }
public sealed record Metre(int Value) : IMetric
{
    public static Metre operator +(IUnit<Metre> a, Metre b) => L("add", new Metre(a.Value + b.Value));
    public static Metre One => L("one", new Metre(1));
    public static implicit operator int(Metre m) => m.Value;
}
public static partial class C
{
    private static IUnit<Metre> s_unit = new Metre(5);
    private static IUnit<Metre> Get(int label)
    {
        Log("get" + label);
        return s_unit;
    }

    [VoltTask]
    private static async VoltTask<int> Total<T>(IUnit<T> first, params IUnit<T>[] more) where T : IUnit<T>
    {
        IUnit<T> last = first;
        var total = 0;
        foreach (var unit in more)
        {
            total += unit.Value + await P(1) * last.Value;
            last = unit;
        }

        try
        {
            last = await P(2) > 1 ? first : T.Two;
            S(3);
        }
        catch (PointException)
        {
            total += last.Value + await P(4);
        }

        return total + last.Value;
    }

    [VoltTask]
    private static async VoltTask<int> Sum<T>(T seed) where T : IUnit<T> => (T)await P(1, seed) + await P(2, T.Two);

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        IUnit<Metre> a = new Metre(n);
        IMetric? b = n > 1 ? new Metre(await P(5)) : null;
        s_unit = a is IMetric { Value: > 1 } and { Name.Length: > 3 } c && await P(6) > 0 ? c : a;
        var sum = Get(1).Value + await P(7) + (b ?? (IMetric)new Metre(2)).Value;
        var name = (b as IMetric)?.Name + await P(8) + ((object)a as IMetric)?.Name;
        Func<int> later = () => a.Value + (b?.Value ?? 0);
        a = Get(await P(9));
        IUnit<Metre>[] all = [a, Get(2), new Metre(await P(1))];
        foreach (var (unit, index) in new[] { (1, 2), (3, 4) })
        {
            all[await P(1)] = await P(2, unit) > 1 ? all[0] : Get(index);
        }

        return R(sum, name, later(), all.Length, await Total(a, all), await Total(Get(3), [.. all, a]), await Sum(new Metre(4)));
    }
}

//## type-parameters-named-as-members file fallback=4
public partial class C
{
    [VoltTask] static async VoltTask<Result> Map<Result, State>(State s, Func<State, Result> f) { await A(1); return f(s); }
    [VoltTask] static async IAsyncEnumerable<Current> Rep<Current>(Current c, int k) { while (k-- > 0) { await P(2); yield return c; } }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = await Map(n, x => "m" + x) + await new Box<int>().Put(n) + await Box<string>.Of("q") + await new Steps<char>().Next('c');
        await foreach (var x in Rep(r, 2)) r += x;
        return r;
    }
}
public partial class Box<Value>
{
    [VoltTask] public async VoltTask<string> Put(Value Value) { await A(1); return "" + Value; }
    [VoltTask] public static async VoltTask<string> Of(Value Box) => Box + "" + await A(2);
}
public partial class Steps<State> { [VoltTask] public async VoltTask<State> Next(State s) => await A(3, s); }

//## calls-of-what-is-obsolete-as-an-error file
public partial class Old
{
    [Obsolete("gone", true)]
    public class Part(int value)
    {
        public int Value => value;
    }

    [Obsolete("all of it", true)]
    [VoltTask]
    public async VoltTask<int> Go(Part part, int n)
    {
        Part[] parts = [part, new(await P(1))];
        var sum = 0;
        foreach (var each in parts) sum += each.Value * await P(2);
        return sum + await Twice(part) + await new OldType<Part>().Echo(part, n);
    }

    [Obsolete("this too", true)]
    [VoltTask]
    private static async VoltTask<int> Twice(Part part) => part.Value + await P(3);
}
[Obsolete("the type", true)]
public partial class OldType<T>
{
    [VoltTask]
    public async VoltTask<int> Echo(T value, int n) => n + await P(4) + (value is null ? 0 : 1) + await Static();

    [VoltTask]
    public static async VoltTask<int> Static() => await P(5);
}
public static partial class C
{
    [Obsolete("calls them", true)]
    [VoltTask]
    private static async VoltTask<string> Old(int n) => R(await new Old().Go(new Old.Part(n), n), await OldType<int>.Static());

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var old = typeof(C).GetMethod("Old", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
        dynamic task = old.Invoke(null, [n])!;
        return await task + await P(6);
    }
}

//## anonymous-types-with-constraints-in-closures members
class Box<T>
    where T : class
{
    public T? Value;
}

static Box<T> Boxed<T>(T value)
    where T : class => new() { Value = value };

[VoltTask]
static async VoltTask<string> Generic<T>(T value)
    where T : notnull
{
    var box = Boxed(new { value, Inner = new { N = await P(1) } });
    Func<string> show = () => box.Value!.value.ToString() + box.Value.Inner.N;
    await P(2);
    var text = show();
    foreach (var item in new[] { Boxed(new { A = text, N = 1 }), Boxed(new { A = await P(3, "b"), N = 2 }) })
    {
        Func<int> count = () => item.Value!.A.Length + item.Value.N + box.Value!.Inner.N;
        await P(4);
        text += count();
        box = Boxed(new { value, Inner = new { N = await P(5, count()) } });
    }

    return text + show();
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Generic(n) + await Generic("t");
