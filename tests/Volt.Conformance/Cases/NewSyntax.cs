//## ext-props file
public static partial class Ext
{
    extension(Cell c)
    {
        public int Twice { get => L("twice", c.Raw * 2); set { Log("set twice " + value); c.Raw = value / 2; } }
        public static Cell Make(int v) => new Cell(v);
        public static int Count => L("count", 7);
        public static Cell operator +(Cell a, Cell b) => new Cell(a.Raw + b.Raw);
        public void operator +=(int v) { Log("ext+= " + v); c.Raw += v; }
        public int Plus(int a, int b) => c.Raw + a + b;
    }
    extension<T>(IEnumerable<T> xs)
    {
        public int Cnt2 => xs.Count();
        public IEnumerable<T> Then(T x) => xs.Append(x);
    }
}
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var c = new Cell(n) { Raw = n };
        c.Twice = await P(1) + c.Twice;
        c.Twice += await P(2);
        var d = c + Cell.Make(await P(3));
        c += await P(4);
        return R(c.Raw, d.Raw, Cell.Count + await P(5), new[] { 1, 2 }.Then(await P(6)).Cnt2, c.Plus(await P(7), S(8)), (await P(9, c)).Twice);
    }
}

//## compound-user file
public class Acc
{
    public int V;
    public void operator +=(int x) { Log("+=" + x); V += x; }
    public void operator ++() { Log("++"); V++; }
    public static Acc operator -(Acc a, int x) => L("-", new Acc { V = a.V - x });
    public void operator checked -=(int x) { V -= x; }
    public void operator -=(int x) { Log("-=" + x); V -= x; }
}
public struct SAcc
{
    public int V;
    public void operator +=(int x) { Log("s+=" + x); V += x; }
    public void operator ++() { Log("s++"); V++; }
}
public class Holder { public SAcc S; public Acc A = new(); public SAcc[] Arr = new SAcc[2]; public Acc Prop { get => L("getp", A); set { Log("setp"); A = value; } } }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var a = new Acc();
        a += await P(1);
        a -= await P(2);
        a++;
        ++a;
        var h = new Holder();
        h.S += await P(3);
        h.A += await P(4);
        h.Arr[n > 0 ? 1 : 0] += await P(5);
        SAcc s = default;
        s += await P(7);
        s++;
        h.Arr[await P(0)] += 3;
        h.Arr[await P(1)]++;
        (await P(8, h)).A += await P(9);
        (await P(8, h)).A++;
        return R(a.V, h.S.V, h.A.V, h.Arr[1].V, h.Arr[0].V, s.V);
    }
}

//## nullcond-assign file
public class N { public N? Next; public int V; public int[] Arr = new int[3]; public event Action? E; public void Fire() => E?.Invoke(); public int P { get => L("getP", V); set { Log("setP " + value); V = value; } } public int this[int i] { get => Arr[i]; set { Log($"set[{i}]{value}"); Arr[i] = value; } } }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        N? a = n > 1 ? new N { Next = n > 2 ? new N() : null } : null;
        a?.V = await P(1);
        a?.Next?.V = await P(2);
        a?.Next?.Arr[await P(0)] += await P(3);
        a?.P += await P(4);
        a?[1] = await P(5);
        a?[2] += await P(6);
        var x = a?.V = await P(7);
        var y = a?.Next?.P = await P(8);
        a?.E += n > 3 ? await P<Action?>(9, () => Log("fired")) : null;
        a?.Fire();
        a?.Next ??= await P(10, new N());
        return R(a?.V, a?.Next?.V, a?.Next?.Arr[0], a?.Arr[1], a?.Arr[2], x, y);
    }
}

//## spans-first-class members
static int Sum(ReadOnlySpan<int> s) { var r = 0; foreach (var x in s) r += x; return r; }
static int SumP(params ReadOnlySpan<int> s) => Sum(s);
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int[] a = [1, 2, await P(3)];
    var s1 = Sum(a) + await P(1);
    var s2 = SumP(await P(2), n, await P(4));
    var s3 = a.AsSpan()[1..].Length + await P(5);
    {
        Span<int> sp = a; sp[0] = 9;
        ReadOnlySpan<char> cs = "abc"; 
        Log(cs.Length + sp[0]);
    }
    var b = a.AsSpan().Length == 3 && await P(6) > 2; if (a.AsSpan().IndexOf(3) == 2) b = !b || await P(7) > 3;
    await P(8);
    Span<int> q = stackalloc int[3] { 1, 2, 3 };
    return R(s1, s2, s3, b, Sum(q));
}

//## inline-array file
[System.Runtime.CompilerServices.InlineArray(4)]
public struct Buf { private int _e; }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        Buf b = default;
        b[0] = await P(1);
        b[1] = await P(2);
        foreach (var x in b) Log(x);
        var t = 0;
        b[^1] = await P(4);
        Span<int> sp = b[1..];
        return R(b[0], b[1], b[2], t, sp[2]);
    }
}

//## lock-object members
static readonly System.Threading.Lock s_lock = new();
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var l = new System.Threading.Lock();
    lock (l) { Log("in"); }
    var x = await P(1);
    lock (s_lock) { x += 2; if (n > 2) return "early" + x; }
    using (l.EnterScope()) { x++; }
    await P(2);
    lock (l) { x++; }
    return R(x, l.IsHeldByCurrentThread);
}

//## nameof-unbound members
[VoltTask] public static async VoltTask<string> Run(int n) => nameof(List<>) + await P(1) + nameof(Dictionary<,>.Count) + nameof(n);

//## lambda-modifiers members
delegate bool Try(string s, out int v);
[VoltTask] public static async VoltTask<string> Run(int n)
{
    Try t = (s, out v) => int.TryParse(s, out v);
    var f = (int x = 5, params int[] r) => x + r.Length;
    await P(1);
    var ok = t(await P(2, "12"), out var v);
    return R(ok, v, f(), f(1, 2, 3), f(await P(3)));
}

//## partial-members file
public partial class Q
{
    public partial Q(int x);
    public partial event Action E;
    public partial int Prop { get; set; }
    public partial int this[int i] { get; }
    [VoltTask] public partial VoltTask<int> Go(int a = 3);
}
public partial class Q
{
    private int _x; private Action? _e;
    public partial Q(int x) { Log("ctor"); _x = x; }
    public partial event Action E { add { Log("add"); _e += value; } remove { Log("rem"); _e -= value; } }
    public partial int Prop { get => field + _x; set => field = value; }
    public partial int this[int i] => i + _x;
    public async partial VoltTask<int> Go(int a) { E += await P<Action>(1, () => Log("hi")); _e?.Invoke(); Prop = await P(2); return this[await P(3)] + Prop + a; }
}
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var q = new Q(await P(4)); return R(await q.Go(), await q.Go(5)); } }

//## handlers file
[System.Runtime.CompilerServices.InterpolatedStringHandler]
public struct H2 { readonly System.Text.StringBuilder _b; public H2(int l, int c, out bool ok) { _b = new(); ok = true; Log($"h{l},{c}"); } public void AppendLiteral(string s) => _b.Append(s); public void AppendFormatted<T>(T t) { Log("af" + t); _b.Append(t); } public void AppendFormatted<T>(T t, int alignment, string? format = null) { _b.Append('<').Append(t).Append(',').Append(alignment).Append(format).Append('>'); } public override string ToString() => _b.ToString(); }
public static partial class C
{
    static string Use(H2 h) => h.ToString();
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var a = Use($"a{await P(1)}b{n}c{await P(2),5:x}");
        var b = $"{await P(3):D3}|{n,-4}|{await P(4, "s")}{{}}";
        var c = $@"\{await P(5)}";
        var d = $$"""{{{await P(6)}}}""";
        IFormattable e = $"{await P(7)}-{n}";
        const string k = $"{nameof(n)}x";
        return a + b + c + d + e + k;
    }
}

//## collection-exprs members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    List<int> a = [await P(1), .. new[] { 2, 3 }, .. await P(2, new List<int> { 7 }), n];
    int[][] j = [[await P(3)], [.. a, await P(4)], []];
    IEnumerable<int> e = [n, await P(5)];
    HashSet<string> h = [await P(6, "x"), "y", "x"];
    IReadOnlyList<object> o = [await P(7), "s", null!];
    System.Collections.Immutable.ImmutableArray<int> im = [await P(8), ..a];
    Span<int> sp = [1, 2, n];
    var sum = sp[0] + sp[2];
    ICollection<int> ic = n > 2 ? [await P(9)] : [];
    return R(a, j, e, h, o, im.Length, sum, ic, ((int[])[await P(10), 2]).Length);
}

//## with-copies-before-it-awaits file
public record Rm(int X) { public int M { get; set; } = 1; public List<int> L { get; init; } = []; public int Lg { get; set { Log("setLg" + value); field = value; } } } public record Rc(int X) { public int M { get; set; } protected Rc(Rc o) { Log("copy"); X = o.X; M = o.M; } } public record Rd2(int X, int Y) : Rc(X) { public int Z { get; set; } } public record Ri { public int A { get; init { Log("initA" + value); field = value; } } public int B { get; init { Log("initB" + value); field = value; } } } public record struct Rst(int X) { public int M = 2; }
public partial class C { static async Task<int> Mut(Rm r) { r.M += 10; await Tk(4); r.M += 100; return r.M; } static async Task<int> Mut2(Rc r) { await Tk(5); r.M += 7; return 3; } [VoltTask] public static async VoltTask<string> Run(int n) { var r = new Rm(n); var a = r with { X = await Mut(r) }; var b = r with { Lg = S(1), M = await Mut(r) }; var c = r with { Lg = await P(2), X = 5, M = await P(3) + r.M }; var lt = r with { X = await Mut(r), L = [await P(1)], Lg = S(4), M = 3 }; Rc rc = new Rd2(n, 1); var e = (Rd2)rc with { Z = await P(6), M = await Mut2(rc) }; var s = new Rst(1); var t = s with { X = await P(3), M = s.M++ + await P(4) }; Func<Rst> f = () => s; s.M = 9; var u = f() with { X = await P(5) }; var nul = n > 2 ? null : r; try { var q = nul! with { X = await P(6) }; } catch (NullReferenceException) { Log("nre"); } return R(a.X, a.M, b.M, b.Lg, c.X, c.M, c.Lg, lt.X, lt.M, lt.Lg, lt.L, e.Z, e.M, t.X, t.M, u.M); } }

//## with-and-accessors-that-are-seen file
public record Rc(int X) { public int M { get; set; } protected Rc(Rc o) { Log("copy"); X = o.X; M = o.M; } } public record Ri { public int A { get; init { Log("initA" + value); field = value; } } public int B { get; init { Log("initB" + value); field = value; } } public int C { get; init; } }
public partial class C { static async Task<int> Mut2(Rc r) { await Tk(5); r.M += 7; return 3; } [VoltTask] static async VoltTask<string> W1(int n) { var rc = new Rc(n); var d = rc with { X = await Mut2(rc) }; return R(d.X, d.M); } [VoltTask] static async VoltTask<string> W2(int n) { var i = new Ri { A = S(2), B = await P(1) }; return R(i.A, i.B); } [VoltTask] static async VoltTask<string> W3(Ri i) { var j = i with { B = S(3), A = await P(2) }; return R(j.A, j.B); } [VoltTask] static async VoltTask<string> W4() { var j = new Ri { C = await P(2), A = S(1) } with { C = await P(3) }; return R(j.A, j.C); } [VoltTask] public static async VoltTask<string> Run(int n) => await W1(n) + await W2(n) + await W3(new Ri()) + await W4(); }

//## inline-arrays-as-places file
[System.Runtime.CompilerServices.InlineArray(3)] public struct Buf<T> { T _e; }
public struct S { public int X; public int Inc(int b) => X += b; } public class H { public Buf<S> B; public Buf<int> I; public Buf<string> St; }
public static partial class C
{
    [VoltTask] static async VoltTask<string> Odd(int n) { Buf<S> loc = default; Buf<Buf<int>> nest = default; loc[n & 1].Inc(await P(1)); loc[2].X = await P(2); nest[1][2] = await P(3); nest[n & 1][1] = await P(4); try { loc[n + 5].Inc(await P(5)); } catch (IndexOutOfRangeException) { Log("io"); } try { loc[n + 5].X = await P(6); } catch (IndexOutOfRangeException) { Log("io2"); } return R(loc[0].X, loc[1].X, loc[2].X, nest[1][2], nest[1][1], nest[0][1]); }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var h = new H(); Buf<S> loc = default; Buf<int> bi = default; Buf<H> bh = default; bh[0] = h; bh[await P(1)] = new H();
        h.I[await P(1)] = S(4); h.I[^1] = await P(5); bi[^await P(2)] = 7; bi[0] = bi[1] + await P(3); h.St[await P(2)] = "z"; bh[1].I[2] = await P(4); bh[await P(0)].I[0] = 9; h.B[0].X = 3; h.B[await P(1)].Inc(4); loc[2].Inc(await P(1) > 0 ? 2 : 3); var x = loc[await P(2)].X + h.I[await P(1)] + await P(1); 
        foreach (var v in h.I) Log(v); foreach (var v in bi) { Log(v + await P(1)); if (v > 6) break; } Span<int> sp = h.I; sp[0]++; ReadOnlySpan<int> rs = bi[..2]; x += rs.Length + bi[1..][0]; await P(2); Buf<int>[] arr = [bi, h.I]; arr[await P(1)][0] = 8; arr[1][1]++; x += arr[^1][await P(0)]; Buf<int> G() => bi; x += G()[await P(1)]; var cp = h.I; cp[0] = 100; Func<int> f = () => bi[1]++ + cp[0]; x += f(); 
        return R(x, h.I[0], h.I[1], h.I[2], await Odd(n), bi[0], bi[1], h.St[2], bh[1].I[2], h.B[0].X, h.B[1].X, loc[2].X, cp[0], cp[1], arr[0][0], arr[1][1]);
    }
}

//## with-of-a-record-that-others-derive-from file
public record Part(int Size, string? Name = null)
{
    public virtual int Level { get; init; } = 1;
    public Part? Inner { get; init; }
}
public record Loud(int Size, int Extra) : Part(Size, "loud")
{
    private readonly int _level;
    protected Loud(Loud other) : base(other)
    {
        Log("copy" + other.Size);
        Extra = other.Extra + 1;
        _level = other._level;
    }

    public override int Level
    {
        get => _level;
        init
        {
            Log("level" + value);
            _level = value * 2;
        }
    }
}
public record Pair<T>(T First, T? Second) where T : class;
public record NamedPair(Part First, Part? Second) : Pair<Part>(First, Second)
{
    protected NamedPair(NamedPair other) : base(other) => Log("pair");
}
public static partial class C
{
    private static Part Get(Part part) => L("get", part);

    [VoltTask]
    private static async VoltTask<TPart> Grow<TPart>(TPart part, int n) where TPart : Part => part with { Size = await P(8), Inner = n > 1 ? part with { Level = await P(9) } : null };

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Part a = new Loud(n, 2) { Inner = new Part(await P(1)), Level = 3 };
        var b = Get(a) with { Size = await P(2), Level = S(3) + await P(3), Inner = a.Inner! with { Name = "q" + await P(4), Inner = a with { Level = await P(5) } } };
        Pair<Part> pair = new NamedPair(a, null);
        var c = pair with { First = pair.First with { Size = await P(6) }, Second = await P(7, b) };
        return R(b, ((Loud)b).Extra, c, await Grow((Loud)b, n), await Grow(new Part(2), n));
    }
}
