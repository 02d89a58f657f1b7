//## unsafe-class file
partial class Buf
{
    unsafe int* p;
    public unsafe Buf(int* p) { this.p = p; }
    [VoltTask] public async VoltTask<int> Sum(int k)
    {
        int s = Read(0);
        s += await A(1);
        s += Read(1) + k;
        return s;
    }
    unsafe int Read(int i) { int v = i; int* q = &v; return *q; }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) { return R(await New().Sum(n)); }
    static Buf New() { unsafe { return new Buf(null); } }
}
//## unsafe-class-body file
public partial class C
{
    unsafe static int* s_p;
    unsafe static int Deref(int* p) => *p;
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        int r = 0;
        unsafe { int x = 5; int* p = &x; r = *p + sizeof(int); }
        r += await A(1);
        unsafe { int y = r; int* p = &y; (*p)++; r = Deref(p); }
        return R(r);
    }
}
//## unsafe-method members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int r = 0;
    unsafe { fixed (int* p = new int[] { 1, 2, 3 }) { r = p[1] + *(p + 2); } }
    r += await A(1);
    unsafe { int* q = stackalloc int[3]; q[0] = r; r = q[0] * 2; }
    await A(2);
    return R(r);
}
//## primary-ctor file
public partial class Acc(int start, string name)
{
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        start += await A(1, n);
        int k = 3;
        int Local() => start + k++;
        var a = Local();
        await A(2);
        Func<int> f = () => start * k;
        await A(3);
        return name + a + f() + Local();
    }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) { var a = new Acc(4, "q"); return await a.Go(n) + await a.Go(1); }
}
//## primary-ctor-struct file
public partial struct Acc(int start)
{
    [VoltTask] public async VoltTask<int> Go(int n)
    {
        start += await A(1, n);
        start++;
        await A(2);
        return start;
    }
}
public partial record class Rec(int X, string Y)
{
    [VoltTask] public async VoltTask<Rec> Go(int n) => this with { X = await A(1, n), Y = Y + await A(2, "z") };
    [VoltTask] public async VoltTask<int> Sum() { var (x, y) = this; await A(3); return x + y.Length; }
}
public partial record struct Rs(int X)
{
    [VoltTask] public async VoltTask<int> Go(int n) { X = await A(1, n) + X; X += 2; await A(2); return X; }
}
public readonly partial record struct Rrs(int X)
{
    [VoltTask] public async VoltTask<Rrs> Go(int n) { var c = this with { X = X + await A(1, n) }; await A(2); return c; }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var a = new Acc(4);
        var r = R(await a.Go(n)) + R(await a.Go(n));
        var q = await new Rec(1, "w").Go(n);
        r += q + R(await q.Sum());
        var s = new Rs(3);
        r += R(await s.Go(n)) + s.X;
        r += (await new Rrs(3).Go(n)).X;
        return r;
    }
}
//## nested-generic file
public partial class Outer<T> where T : notnull
{
    private partial class In<U> where U : class, new()
    {
        public T? V;
        [VoltTask] internal async VoltTask<(T?, U, W)> M<W>(T t, W w) where W : struct, IComparable<W>
        {
            V = t;
            var u = new U();
            W keep = w;
            await A(1);
            var max = keep.CompareTo(w) > 0 ? keep : w;
            V = await A(2, t);
            return (V, u, max);
        }
    }
    [VoltTask] public static async VoltTask<string> Go(T t)
    {
        var i = new In<object>();
        var r = await i.M(t, 5);
        return R(r.Item1) + (r.Item2 != null) + r.Item3 + R((await i.M<long>(t, 7L)).Item3);
    }
}
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await Outer<string>.Go("a") + await Outer<int>.Go(n); }
//## constraints file
public interface IS<TSelf> where TSelf : IS<TSelf> { static abstract TSelf Make(int x); static abstract int operator +(TSelf a, int b); static virtual int D => 4; }
public readonly struct Sv(int v) : IS<Sv> { public static Sv Make(int x) => new(x); public static int operator +(Sv a, int b) => a.V + b; int V => v; }
public partial class C
{
    [VoltTask] static async VoltTask<int> G1<T>(int n) where T : IS<T> { var t = T.Make(n); await A(1); return (t + await A(2)) + T.D; }
    [VoltTask] static async VoltTask<int> G2<T>(T t) where T : unmanaged { await A(1); T[] a = { t, t }; await A(2); return a.Length + System.Runtime.CompilerServices.Unsafe.SizeOf<T>(); }
    [VoltTask] static async VoltTask<string> G3<T>(T t) where T : Enum { await A(1); return t.ToString() + typeof(T).Name; }
    [VoltTask] static async VoltTask<int> G4<T>(T t) where T : Delegate { await A(1); return t.GetInvocationList().Length; }
    [VoltTask] static async VoltTask<int> G5<T>() where T : allows ref struct { await A(1); return typeof(T).Name.Length; }
    [VoltTask] static async VoltTask<T?> G6<T>(T? t) where T : class? { await A(1); return t ?? null; }
    [VoltTask] static async VoltTask<T?> G7<T>(T? t) { await A(1); return t; }
    [VoltTask] static async VoltTask<T?> G8<T>(T? t) where T : struct { await A(1); return t is null ? t : null; }
    [VoltTask] static async VoltTask<int> G9<T, U>(T t, U u) where T : List<U>, new() where U : IEquatable<U> { T x = new(); x.Add(u); await A(1); return x.IndexOf(u) + t.Count; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = R(await G1<Sv>(n)) + await G2(3L) + await G3(DayOfWeek.Friday) + await G4((Action)(() => { })) + await G5<Span<int>>();
        r += await G6<string>(null) + R(await G7(4)) + R(await G9(new List<int>(), n));
        return r;
    }
}
//## iface-default file fallback
public partial interface IThing
{
    int K { get; }
    [VoltTask] async VoltTask<int> Twice(int n) { var a = await A(1, n); await A(2); return a * K; }
    [VoltTask] static async VoltTask<int> Stat(int n) { await A(3); return n + 1; }
    [VoltTask] private async VoltTask<int> Priv(int n) { await A(4); return n + K; }
    [VoltTask] sealed async VoltTask<int> Seal(int n) { return await Priv(n) + await Twice(2); }
}
public class Thing : IThing { public int K => 3; }
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) { IThing t = new Thing(); return R(await t.Twice(n)) + await IThing.Stat(n) + await t.Seal(n); }
}
//## extension-block file
public static partial class Ext
{
    extension(string s)
    {
        [VoltTask] public async VoltTask<int> Len(int n) { await A(1); return s.Length + n; }
        [VoltTask] public static async VoltTask<int> Stat(int n) { await A(2); return n; }
    }
    extension<T>(List<T> list) where T : struct
    {
        [VoltTask] public async VoltTask<T> Nth(int n) { await A(3); return list[n]; }
        public int Cnt => list.Count;
    }
    [VoltTask] public static async VoltTask<int> Old(this string s, int n) { await A(4); return s.Length * n; }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) => R(await "abc".Len(n)) + await string.Stat(3) + await new List<int> { 5, 6 }.Nth(1) + await "xy".Old(n) + new List<int> { 1 }.Cnt;
}
//## explicit-iface file fallback
public interface IA { VoltTask<int> M(int x = 4); }
public partial class Impl : IA
{
    [VoltTask] async VoltTask<int> IA.M(int x) { await A(1); return x + 1; }
    [VoltTask] public async VoltTask<int> M(int x) { await A(2); return x + 2; }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) { IA a = new Impl(); return R(await a.M()) + await ((Impl)a).M(3); }
}
//## partial-method file
public partial class C
{
    [VoltTask] private static partial VoltTask<int> Part(int x, string y = "dd");
    private static partial VoltTask<int> Part2(int x);
}
public partial class C
{
    private static async partial VoltTask<int> Part(int x, string y) { await A(1); return x + y.Length; }
    [VoltTask] private static async partial VoltTask<int> Part2(int x) { await A(2); return x; }
    [VoltTask] public static async VoltTask<string> Run(int n) => R(await Part(n)) + await Part(1, "k") + await Part2(2);
}
//## keywords members
[VoltTask] static async VoltTask<int> @class(int @int, string @await2, object @this, bool @params = true)
{
    var @while = @int; var value = 3; var async = 4; var field = 5; var yield = 6; var where = 7; var record = 8; var var = 9; var dynamic = 10; var nameof = 11;
    await A(1);
    @while += value + async + field + yield + where + record + var + dynamic + nameof;
    int get = 1, set = 2, add = 3, remove = 4, init = 5, required = 6, scoped = 7, file = 8, notnull = 9, unmanaged = 10, managed = 11, global = 12, partial = 13, on = 14, equals = 15, by = 16, into = 17, let = 18, join = 19, orderby = 20, group = 21, select = 22, from = 23, ascending = 24, descending = 25, when = 26, with = 27, or = 28, and = 29, not = 30, nint = 31, args = 32, alias = 33, extension = 34;
    await A(2);
    return @while + get + set + add + remove + init + required + scoped + file + notnull + unmanaged + managed + global + partial + on + equals + by + into + let + join + orderby + group + select + from + ascending + descending + when + with + or + and + not + nint + args + alias + extension;
}
[VoltTask] public static async VoltTask<string> Run(int n) => R(await @class(n, "s", 1)) + await @class(@int: 2, @this: 3, await2: "k");
//## machine-names members
[VoltTask] static async VoltTask<int> Names(int __m, int __cx, int __poll, int __self, int __state, int State, int Poll, int Result, int Start, int trace, int context, int file, int __task, int __machine, int __result, int __entry, int __suspended)
{
    int AwaitA = 4, AwaitA__ready = 5, awaiter = 6, __awaiter = 7, handle = 8, temp = 9, result = 10, source = 11;
    await A(1);
    try { result += await A(2) + temp; } finally { source++; }
    return __m + __cx + __poll + __self + __state + State + Poll + Result + Start + trace + context + file + __task + __machine + __result + __entry + __suspended + AwaitA + AwaitA__ready + awaiter + __awaiter + handle + temp + result + source;
}
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Names(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17));
//## type-names file
public partial class State { [VoltTask] public async VoltTask<int> Poll(int Machine) { await A(1); return Machine; } [VoltTask] public async VoltTask<int> Start(int State) { await A(2); return State + await Poll(2); } }
public partial class VoltPoll { [VoltTask] public static async VoltTask<int> M() { await A(3); return 1; } }
public partial class System2 { public class System { public static int X = 4; } [VoltTask] public static async VoltTask<int> M() { await A(4); return System.X; } }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => R(await new State().Start(n)) + await VoltPoll.M() + await System2.M(); }
//## attrs-params members
class NoteAttribute : Attribute { public NoteAttribute(string s = "") { } public Type? T { get; set; } }
[VoltTask] [return: Note("r")] static async VoltTask<int> M([Note("x", T = typeof(List<>))] int a, [System.Diagnostics.CodeAnalysis.AllowNull] string b, params int[] rest)
{
    await A(1);
    return a + (b?.Length ?? 0) + rest.Length;
}
[VoltTask] static async VoltTask<int> P(int a, params IEnumerable<int> rest) { await A(2); return a + rest.Sum(); }
[VoltTask] static async VoltTask<int> P2(params List<string> rest) { await A(2); rest.Add("z"); return rest.Count; }
[VoltTask] static async VoltTask<int> P3<T>(params IReadOnlyList<T> rest) { await A(2); return rest.Count; }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await M(1, null)) + await M(1, "b", 4, 5) + await M(1, "b", [6]) + await P(1, 2, await A(3), 4) + await P(1) + await P2() + await P2("a", "b") + await P3(1, 2, 3) + await P3("k");
//## defaults members
enum E : byte { A, B = 200 }
struct St { public int X; }
[VoltTask] static async VoltTask<string> D(int a = 1, long b = -4L, double c = 1.5, float d = 2.5f, decimal e = 3.50m, char f = '\'', string? g = null, string h = "a\"b\n", E i = E.B, E? j = E.A, int? k = 7, St l = default, object? m = null, DateTime n = default, bool o = true, nint p = 3, char q = '\u0001', ulong r = ulong.MaxValue, sbyte s = -3, double t = double.NaN, double u = double.NegativeInfinity, System.Threading.CancellationToken ct = default, E w = (E)77)
{
    await A(1);
    return R(a, b, c, d, e, f, g, h, i, j, k, l.X, m, n.Year, o, p, q, r, s, t, u, ct.CanBeCanceled, w);
}
[VoltTask] static async VoltTask<string> G<T>(T t = default!, T[]? u = null) { await A(2); return R(t, u); }
[VoltTask] public static async VoltTask<string> Run(int n) => await D() + await D(2, h: "q", b: await A(3)) + await G<int>() + await G<string>() + await G<(int, string)>();
//## several-namespaces raw
using System.Text;
namespace $NS$
{
    using Alias = System.Collections.Generic.Dictionary<string, int>;
    namespace Inner
    {
        using static System.Math;
        public partial class Q { [VoltTask] public static async VoltTask<int> M() { var d = new Alias { ["a"] = Max(1, 4) }; await Volt.Cases.Points.A(1); return d["a"] + Abs(-2) + new StringBuilder("x").Length; } }
    }
    public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => R(await Inner.Q.M()) + await $NS$.Other.Q2.M(); }
}
namespace $NS$.Other
{
    using Alias = System.Collections.Generic.List<int>;
    public static partial class Q2 { [VoltTask] internal static async VoltTask<int> M() { var d = new Alias { 1, 2 }; await Volt.Cases.Points.A(2); return d.Count; } }
}
//## nullable-off file
#nullable disable
public partial class C
{
    [VoltTask] static async VoltTask<string> M(string s, List<string> l) { string t = s; await A(1); l = l ?? new List<string>(); await A(2); return t + l.Count; }
    [VoltTask] public static async VoltTask<string> Run(int n) => await M(null, null) + await M("a", new List<string> { null });
}
//## nullable-parts file
public partial class C
{
#nullable disable
    [VoltTask] static async VoltTask<string> M(string s) { string t = null; await A(1); return t + s; }
#nullable enable
    [VoltTask] static async VoltTask<string?> M2(string? s) { string? t = null; await A(1); return t + s!; }
#nullable restore
#nullable disable warnings
    [VoltTask] static async VoltTask<string> M3(string s) { string? t = null; await A(1); string q = t; await A(2); return q + s; }
#nullable enable annotations
    [VoltTask] public static async VoltTask<string> Run(int n) => await M(null!) + await M2(null) + await M3("q");
}
//## static-generic-class file
public static partial class G<T> where T : IComparable<T>
{
    static T? s_best;
    [VoltTask] public static async VoltTask<T> Best(params T[] items)
    {
        foreach (var i in items) { if (s_best is null || s_best.CompareTo(i) < 0) s_best = i; await A(1); }
        return s_best!;
    }
}
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await G<string>.Best("a", "c", "b") + await G<int>.Best(n, 3); }
//## conditional-attr-generic-alias file
using L = System.Collections.Generic.List<(int A, string B)>;
public partial class C
{
    [VoltTask] static async VoltTask<L> M(L l) { l.Add((await A(1), "q")); await A(2); return l; }
    [VoltTask] public static async VoltTask<string> Run(int n) => R((await M([(n, "w")])).Select(x => x.A + x.B));
}
//## operators-awaitable file
public class Aw { public int V; public static Aw operator +(Aw a, Aw b) => new() { V = a.V + b.V }; public static implicit operator Aw(int v) => new() { V = v }; public static explicit operator int(Aw a) => a.V; public Aw this[int i] => new() { V = V + i }; public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Tk(V % 6).GetAwaiter(); public static Aw operator -(Aw a) => a; public static bool operator true(Aw a) => true; public static bool operator false(Aw a) => false; public static Aw operator ++(Aw a) => new() { V = a.V + 1 }; }
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        Aw a = 1, b = 2;
        var r = await (a + b) + await a[3] + await -a + await (Aw)4 + (await (n > 2 ? a : b)) + await (a ?? b) + await (a = b) + await (b++) + await (++b) + await new Aw { V = 3 } + await (Aw)(object)a + await (a as Aw) + await a!;
        return R(r);
    }
}

//## shadow-names members
static int temp = 100, result = 200, source = 300, index = 400, pending = 500, handler = 600, value = 700, scope1 = 800, awaiter = 900, enumerator = 1000;
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int s = 0; foreach (var x in new[] { 1, 2 }) { s += index + source + await A(x); } foreach (var x in new List<int> { 1 }) { s += enumerator + await A(x); }
    s += temp + await A(1) + result; s += n > 1 ? await A(2) + result : temp; try { await A(3); } catch (PointException) { await A(4); s += handler + pending; } finally { await A(5); s += pending; }
    switch (await A(1)) { case > 0 when await A(2, true): s += value; break; } int c = 1; Func<int> f = () => c + scope1; await A(3); s += f() + awaiter; await A(4);
    return R(s) + nameof(temp) + R(temp);
}
//## static-abstract-and-generic-children file
public interface IRunner<TS> where TS : IRunner<TS> { static abstract VoltTask<int> Go(int x); }
public sealed partial class Ra : IRunner<Ra> { [VoltTask] public static async VoltTask<int> Go(int x) { await A(1); return x * 2; } }
public partial struct Rb : IRunner<Rb> { [VoltTask] public static async VoltTask<int> Go(int x) { await A(2); return x * 3; } }
public partial class C
{
    [VoltTask] static async VoltTask<int> Twice<T>(int x) where T : IRunner<T> => await T.Go(await T.Go(x));
    [VoltTask] static async VoltTask<List<T>> Rep<T>(T t, int n) { if (n == 0) return []; var l = await Rep(t, n - 1); await A(3); l.Add(t); return l; }
    [VoltTask] static async VoltTask<int> Deep<T>(T t, int d) => d == 0 ? t!.ToString()!.Length : await Deep((t, d), d - 1);
    [VoltTask] public static async VoltTask<string> Run(int n) => R(await Twice<Ra>(n), await Twice<Rb>(n), await Rep("z", 3), await Deep(1, 3));
}
//## ref-struct-home file
public ref partial struct Rs { [VoltTask] public static async VoltTask<int> M(int x) { await A(1); return x; } }
public static partial class Outer { public static partial class In1 { public partial record struct R3<T>(T V) { [VoltTask] public readonly async VoltTask<T> Get() { await A(2); return V; } } } }
public partial record Rc(int A1) { public int B { get; init; } [VoltTask] public static async VoltTask<Rc> Make(int x) { var r = new Rc(await A(3)) { B = x }; return r with { A1 = await A(4) }; } public override string ToString() => $"{A1}/{B}"; }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => R(await Rs.M(n), await new Outer.In1.R3<string>("v").Get(), await Rc.Make(n)); }
//## extension-blocks-of-every-kind file
public static partial class Ext
{
    extension(string s)
    {
        [VoltTask] public async VoltTask<int> Size(int n = 2) { await P(1); Func<int> f = () => s.Length + n; n++; return f(); }
        [VoltTask] public async VoltTask<string> Twice() => s + await P(2, s);
        [VoltTask] public static async VoltTask<string> Make(int n) { await P(3); return new string('x', n); }
        [VoltTask] public async VoltTask<string> Deep(int n) => n == 0 ? s : await (s + n).Deep(n - 1);
        [VoltTask] public async IAsyncEnumerable<char> Each() { foreach (var c in s) { await P(4); yield return c; } }
    }
    extension(int i)
    {
        [VoltTask] public async VoltTask<int> Size(int n = 3) { await P(5); return i * n; }
        [VoltTask] public async VoltTask<string> Twice() { await Pv(6); int Local() => i++; return R(Local(), Local(), i); }
    }
    extension<T>(List<T> list) where T : IComparable<T>
    {
        [VoltTask] public async VoltTask<(T, U)> With<U>(U u) where U : notnull { list.Add(list[0]); await P(7); return (list.Max()!, u); }
        [VoltTask] public static async VoltTask<List<T>> Of(T a, params T[] more) { await P(8); return [a, .. more]; }
        [VoltTask] public async VoltTask<T> Cap(int k) { var x = list[k]; Func<T> f = () => x; await P(1); x = list[0]; return f(); }
    }
    extension(ref readonly SCell c)
    {
        public int Twice2 => c.Field * 2;
    }
    extension(SCell c)
    {
        [VoltTask] public async VoltTask<int> Bump() { c.Field += await P(2); return c.Field; }
    }
    extension(Cell?)
    {
        [VoltTask] public static async VoltTask<Cell> Made(int n) { await P(9); return new Cell(n); }
    }
    [VoltTask] public static async VoltTask<int> Size(this long l, int n = 4) { await P(1); return (int)l * n; }
}
public static partial class C
{
    static VoltTask<int> Outside(string s) => s.Size(4);
    static VoltTask<List<int>> OutsideToo() => List<int>.Of(3, 1, 2);
    static VoltTask<int> Plainly(string s) => Ext.Size(s, 5);
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var cell = new SCell(n);
        var list = await List<int>.Of(n, 1, 2);
        var t = await "abc".Size();
        var each = "";
        await foreach (var c in "xyz".Each()) each += c;
        return R(t, await "ab".Size(n), await 5.Size(), await 7L.Size(), await "q".Twice(), await n.Twice(), await string.Make(await 1.Size(2)), await "d".Deep(n), await list.With("u"), await list.With<int, double>(2.5),
            await list.Cap(1), await cell.Bump(), cell.Field, cell.Twice2, (await Cell.Made(4)).Field, each, await Outside("out"), await OutsideToo(), await Plainly("pl"), await Ext.Size("st", n), await Ext.Size(4, 4), await Ext.Made(3) is { Field: 3 });
    }
}

//## extension-blocks-that-call-themselves file
public static partial class Ext
{
    extension<T>(List<T> list)
    {
        [VoltTask] public async VoltTask<int> Rec(int n) => n <= 0 ? list.Count : await list.Rec(n - 1) + await P(1);
        [VoltTask] public async VoltTask<int> Rec2<U>(U u, int n) => n <= 0 ? list.Count : await list.Rec2(u, n - 1) + await new List<U>().Rec2(list, n - 2) + await new List<T>().Rec2(1, 0);
        [VoltTask] public static async VoltTask<int> Sta(int n) { await P(2); return n <= 0 ? typeof(T).Name.Length : await List<T>.Sta(n - 1); }
    }
}
public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new List<int> { 1 }.Rec(n), await new List<string> { "a" }.Rec2(n, 2), await List<long>.Sta(n));
}
//## members-called-like-generated-ones file
public partial class K
{
    class Go__Machine { public int V = 4; }
    static int Go__Create(int x) => x + 1;
    int Go__Resume = 2;
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        var m = new Go__Machine();
        m.V += await P(1);
        Go__Resume += Go__Create(await P(2));
        return R(m.V, Go__Resume, n);
    }
}
public class Base { protected static int Go__Create(int x) => x * 10; }
public partial class Derived : Base { [VoltTask] public async VoltTask<int> Go(int n) => await P(3) + Go__Create(n); }
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new K().Go(n) + await new Derived().Go(n); }
//## overloads-and-methods-that-are-called-like-them members
[VoltTask] static async VoltTask<int> F(int a) { await P(1); return a; }
[VoltTask] static async VoltTask<int> F(int a, string b) { await P(2); return a + b.Length; }
[VoltTask] static async VoltTask<int> F<T>(T a) { await P(3); return 100; }
[VoltTask] static async VoltTask<int> F_Int32(string a) { await P(4); return 200; }
[VoltTask] static async VoltTask<int> F_Int32(int a) { await P(5); return 300; }
[VoltTask] static async VoltTask<int> F_1_T() { await P(6); return 400; }
[VoltTask] static async VoltTask<int> F_Int32_String() { await P(7); return 500; }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await F(1), await F(1, "b"), await F('c'), await F_Int32(""), await F_Int32(2), await F_1_T(), await F_Int32_String());
//## names-that-differ-in-case-or-in-an-outer-arity file
public class foo;
public class Foo;
public partial class Kk
{
    [VoltTask] public async VoltTask<int> Go(int n) { await P(1); return n; }
    [VoltTask] public async VoltTask<int> go(int n) { await P(2); return n + await Go(1); }
    [VoltTask] public async VoltTask<int> Of(foo f) => await P(3);
    [VoltTask] public async VoltTask<int> Of(Foo f) => await P(4) * 2;
}
public partial class kk { [VoltTask] public async VoltTask<int> Go(int n) => await P(5); }
public partial class O { public partial class In { [VoltTask] public static async VoltTask<int> M() => await P(6); } }
public partial class O<T> { public partial class In { [VoltTask] public static async VoltTask<int> M() => await P(7); } }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) => R(await new Kk().Go(n), await new Kk().go(n), await new Kk().Of(new foo()), await new Kk().Of(new Foo()), await new kk().Go(n), await O.In.M(), await O<int>.In.M());
}

//## primary-ctor-parameters-as-places file
public struct S { public int X; public (int A, int B) T; public int Inc(int b) => X += b; public int P { get => X; set => X = value; } public readonly int Twice => X * 2; }
public static class Ex { public static void Bump(this ref S s) => s.X += 1000; }
public partial class Pc<U>(int a, S s, string t, S[] arr, U u, int? nu) where U : ICloneable2
{
    static int Ref(ref int x, in int y, out int z) { x += y; z = x; return x; }
    [VoltTask] public async VoltTask<string> Go()
    {
        var loc = await P(1); var log = "";
        void Up() { loc++; Ref(ref a, in loc, out s.X); Ref(ref s.T.A, a, out a); s.X += loc; s.Inc(3); s.P += 4; s.Bump(); (s).T.B++; ref int r = ref s.X; r++; (a, s.T.A) = (s.T.A, a); arr[0].Inc(loc); u.Do(loc); nu ??= loc; nu++; t += s.Twice + s.X; log += s.T; M(in s); s.T.ToString(); }
        void M(in S q) { s.X += 7; log += q.X + loc; }
        async Task<int> As() { a += await Tk(3); s = new S { X = await Tk(4) }; s.Inc(loc); t += await Tk(5) + s.X; return a + s.X; }
        Up(); await P(2); Up(); log += await As(); Func<int> f = () => s.Inc(loc) + u.Do(1); log += f() + f();
        return R(a, s.X, s.T, t, arr[0].X, u.Do(0), nu, log, loc);
    }
}
public interface ICloneable2 { int Do(int x); } public struct Cs : ICloneable2 { int _v; public int Do(int x) => _v += x; } public class Cc : ICloneable2 { int _v; public int Do(int x) => _v += x; }
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new Pc<Cs>(n, new S { X = 2 }, "t", new S[1], new Cs(), null).Go() + await new Pc<Cc>(n, default, "t", new S[1], new Cc(), 4).Go(); }

//## constraints-that-only-the-type-can-name members
private interface IStep
{
    int By { get; }
}

internal class Start(int by) : IStep
{
    public int By => by;
}

private struct Wide : IStep
{
    public readonly int By => 10;
}

private enum Way
{
    Up,
    Down,
}

[VoltTask]
private static async VoltTask<string> Add<T, TOther>(T first, TOther second, object? any) where T : IStep where TOther : class
{
    var found = await P(1, any) as TOther ?? second;
    var sum = (first as Start)?.By + await P(2) ?? (any is T step ? step.By : await P(3));
    return R(sum, found is string, first is Wide, await P(4) + first.By);
}

[VoltTask]
internal static async VoltTask<string> Turn<TStart>(TStart start, int n) where TStart : notnull, Start => await P(5) > n ? await Add(start, "s", start) : await Add(new Wide(), start, null);

[VoltTask]
private static async VoltTask<string> All<T>(IEnumerable<Way> ways, params T[] steps) where T : IStep
{
    var sum = "";
    foreach (var way in ways)
    {
        foreach (var step in steps) sum += await Add(step, "o", way == Way.Up ? step : null) + await P(6);
    }

    return sum;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Turn(new Start(n), n) + await All<IStep>([Way.Up, Way.Down], new Wide(), new Start(2)) + await Add(new Wide(), "w", n > 1 ? new Wide() : null);
