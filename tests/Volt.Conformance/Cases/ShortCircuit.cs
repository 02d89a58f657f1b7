//## and
return R(n > 2 && await P(1) > 0 && await P(2) == 2 && n > 3);

//## or
return R(n > 4 || await P(1) > 1 || await P(2) == 2 || n > 3);

//## and-or-mixed
return R((n > 1 && await P(1) > 0 || await P(2) > 3) && (await P(3) > 3 || n < 5));

//## and-with-sync-right
return R(await P(1) > 0 && S(2) > 1 && L("x", n != 3) && await P(4) > 3);

//## and-in-if
if (n > 1 && await P(2) > 1 && n < 5)
{
    return "in" + await P(3);
}

return "out";

//## not-and-parens
return R(!(n > 1 && !(await P(1) > 0 || n == 3)));

//## non-short-and-or
return R((await P(1) > 0 & n > 2) | (n > 4 ^ await P(2) > 1));

//## conditional
return R(n > 2 ? await P(1) : await P(2));

//## conditional-one-side
return R(n > 2 ? await P(1) : S(2), n > 3 ? S(3) : await P(4));

//## conditional-nested
return R(n > 2 ? n > 3 ? await P(1) : await P(2) : await P(3) > 2 ? await P(4) : S(5));

//## conditional-condition-await
return R(await P(1) > n ? "big" : await P(2, "small"));

//## conditional-types
object o = n > 2 ? await P(1) : (object)await P(2, "s");
long l = n > 3 ? await P(1) : 5L;
int? i = n > 3 ? await P(2) : null;
return R(o, l, i);

//## conditional-target-typed-new
Cell c = n > 2 ? new(await P(1)) : await P(2, new Cell(7));
return R(c);

//## conditional-statement-like members
static void Do(int x) => Log("do" + x);

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Do(n > 2 ? await P(1) : await P(2));
    _ = n > 3 ? await P(3) : 0;
    return "ok";
}

//## conditional-ref
int a = 1, b = 2;
(n > 2 ? ref a : ref b) = 9;
await P(1);
(n > 3 ? ref a : ref b) += 2;
return R(a, b);

//## conditional-as-receiver
var c = new Cell(1);
var d = new Cell(2);
return R((n > 2 ? c : d).Add(n > 3 ? await P(1) : await P(2)), c, d);

//## conditional-throw
try
{
    var x = n > 2 ? await P(1) : throw new InvalidOperationException("thrown");
    return R(x);
}
catch (InvalidOperationException e)
{
    return e.Message + await P(2);
}

//## coalesce
string? s = n > 2 ? "s" : null;
return R(s ?? await P(1, "right"), await P<string?>(2, s) ?? "const", await P<string?>(3, null) ?? s ?? await P(4, "last"));

//## coalesce-nullable-value
int? x = n > 2 ? n : null;
return R(x ?? await P(1), await P<int?>(2, x) ?? S(3), await P<int?>(4, null) ?? x);

//## coalesce-conversion
int? i = n > 2 ? n : null;
long l = i ?? await P(1, 5L);
object o = await P<string?>(2, n > 3 ? null : "str") ?? (object)await P(3);
return R(l, o);

//## coalesce-throw
var s = await P<string?>(1, n == 3 ? null : "v") ?? throw new ArgumentException("nothing");
return s + await P(2);

//## coalesce-assign-chain
string? a = null, b = n > 2 ? "b" : null;
var r = a ??= b ??= await P(1, "c");
return R(a, b, r);

//## conditional-access-property
Cell? c = n > 2 ? new Cell(n) : null;
return R(c?.Property + await P(1), c?.Next?.Field, c?.Text?.Length);

//## conditional-access-argument
Cell? c = n > 2 ? new Cell(n) : null;
return R(c?.Add(await P(1)), c?.Add(S(2)).Add(await P(3)).Field);

//## conditional-access-receiver-await
return R((await P<Cell?>(1, n > 2 ? new Cell(n) : null))?.Add(await P(2))?.Field, (await P<string?>(3, n > 3 ? "abc" : null))?.Length);

//## conditional-access-chain
var c = new Cell(1) { Next = n > 2 ? new Cell(2) { Next = n > 3 ? new Cell(3) : null } : null };
return R(c?.Next?.Next?.Add(await P(1))?.Field, c!.Next?.Add(await P(2)).Next?.Add(await P(3)));

//## conditional-access-index
Cell? c = n > 2 ? new Cell(n) : null;
int[]? a = n > 3 ? new[] { 5, 6, 7 } : null;
return R(c?[await P(1)], a?[await P(2)], a?[^await P(1)], c?[S(1), await P(3)]);

//## conditional-access-void
Cell? c = n > 2 ? new Cell(n) : null;
List<int>? l = n > 3 ? new List<int>() : null;
l?.Add(await P(1));
c?.Next?.Add(await P(2));
return R(l?.Count, l);

//## conditional-access-value-type
int? x = n > 2 ? n : null;
SCell? s = n > 3 ? new SCell(n) : null;
return R(x?.CompareTo(await P(3)), s?.Field + await P(1), s?.Bump(await P(2)));

//## conditional-access-await-of-null-task
Task<int>? t = n > 2 ? Tk(1) : null;
try
{
    return R(await t!);
}
catch (NullReferenceException)
{
    return "null task";
}

//## await-of-conditional-access
Func<Task<int>>? f = n > 2 ? () => Tk(1) : null;
return R(f is null ? -1 : await f.Invoke(), await (f?.Invoke() ?? Tk(2, 9)));

//## conditional-access-delegate
Func<int, int>? f = n > 2 ? x => x * 2 : null;
return R(f?.Invoke(await P(1)), f?.Invoke(S(2)) ?? await P(3));

//## conditional-access-extension
List<int>? l = n > 2 ? [1, 2, 3] : null;
return R(l?.Skip(await P(1)).Sum(), l?.Select(x => x + 1).Take(await P(2)).ToList());

//## conditional-access-in-condition
Cell? c = n > 2 ? new Cell(n) : null;
if (c?.Add(await P(1)).Field > 4)
{
    return "yes" + await P(2);
}

return "no";

//## conditional-access-string
string? s = n > 2 ? "hello" : null;
return R(s?.Substring(await P(1)), s?[await P(2)], s?.Length.ToString()[0], s?.Substring(await P(1))?.ToUpperInvariant().Length);

//## conditional-access-assign-through
var c = new Cell(1) { Next = n > 2 ? new Cell(2) : null };
c.Next?.Ref(1).ToString();
c.Next?.Add(await P(1)).Add(await P(2));
return R(c, c.Next);

//## lifted-arithmetic
int? a = n > 2 ? n : null;
int? b = n > 3 ? 1 : null;
return R(a + await P(1), await P<int?>(2, a) * b, a + b + await P(3), -await P<int?>(4, b));

//## lifted-comparison
int? a = n > 2 ? n : null;
return R(a < await P(4), await P<int?>(2, a) == 3, await P<int?>(2, a) == null, a != await P<int?>(3, null));

//## lifted-bool
bool? t = n > 2 ? true : null;
bool? f = n > 3 ? false : null;
return R(t & await P<bool?>(1, f), await P<bool?>(2, t) | f, t ^ await P(3) > 2, !await P<bool?>(4, f));

//## lifted-conversion
int? a = n > 2 ? n : null;
long? l = await P<int?>(1, a);
double? d = a + await P(2, 0.5);
return R(l, d, (byte?)await P<int?>(3, a));

//## short-circuit-in-argument
return R(S(1), n > 2 && await P(2) > 1, S(3), n > 3 || await P(4) > 5, S(5));

//## short-circuit-with-out-var
return R(int.TryParse(await P(1, "12"), out var v) && v > 11 && await P(2) == 2 && int.TryParse("3", out var w) && w + v == await P(3, 15));

//## user-truth-operators file
public readonly struct Tri(int v)
{
    public int V => v;
    public static bool operator true(Tri t) => L("true?", t.V > 0);
    public static bool operator false(Tri t) => L("false?", t.V < 0);
    public static Tri operator &(Tri a, Tri b) => L("and", new Tri(Math.Min(a.V, b.V)));
    public static Tri operator |(Tri a, Tri b) => L("or", new Tri(Math.Max(a.V, b.V)));
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var a = new Tri(n - 2);
        var r = a && await P(1, new Tri(1));
        var q = a || await P(2, new Tri(0)) || await P(3, new Tri(5));
        if (r && await P(4, a))
        {
            return "if" + q.V;
        }

        return R(r.V, q.V, await P(5, a) ? "t" : "f");
    }
}

//## dynamic-truth
dynamic a = n > 2;
return R((bool)(a && await P(1) > 0), (bool)(a || await P(2) > 3));

//## conditional-in-interpolation
return $"{(n > 2 ? await P(1) : S(2))}-{(n > 3 && await P(3) > 1 ? "y" : "n")}-{await P<string?>(4, null) ?? "z"}";

//## coalesce-in-loop
string? s = null;
for (var i = 0; i < 3; i++)
{
    s = (s ?? await P(1, "a")) + i + (i > 1 ? await P(2, "b") : null);
}

return s!;

//## switch-expression-in-conditional
return R(n > 1 ? n switch { 2 => await P(2), 3 => S(3), _ => await P(4) } : await P(5));

//## and-preserves-left-once
var c = new Cell(n);
return R(c.Property > 2 && c.Property + await P(1) > 4 || c.Property == 1);

//## conditional-nested-in-indexer
var a = new[] { 1, 2, 3, 4, 5 };
return R(a[n > 2 ? await P(1) : await P(2)] + a[n > 3 && await P(3) > 0 ? 0 : 4]);

//## null-forgiving
string? s = n > 2 ? "abc" : null;
return R(s?.Length ?? (await P(1, s))?.Length ?? await P(2), (await P(3, "x"))!.Length);

//## is-with-and
object o = n > 2 ? "str" : 5;
return R(o is string s && s.Length + await P(1) > 3 && s[await P(1)] == 't');

//## definite-assignment-through-and
int x;
if (n > 2 && (x = await P(1)) > 0)
{
    return R(x + await P(2));
}

return R(x = await P(3), x);

//## conditional-lambda
Func<int, int> f = n > 2 ? x => x + 1 : await P<Func<int, int>>(1, x => x * 10);
return R(f(await P(2)));

//## conditional-access-awaiting-in-parenthesis
Cell? c = n > 2 ? new Cell(n) : null;
return R((c?.Next ?? await P(1, new Cell(8))).Add(await P(2)), (c?.Field).GetValueOrDefault(await P(3)));

//## truth-of-every-kind file
public class Tri(int v)
{
    public int V => v;
    public static bool operator true(Tri? t) => L("true?", t is null || t.V > 0);
    public static bool operator false(Tri? t) => t is { V: -3 } ? throw new InvalidOperationException("false?") : L("false?", t is null || t.V < 0);
    public static Tri operator &(Tri? a, Tri? b) => L("and", new Tri(Math.Min(a?.V ?? 0, b?.V ?? 0)));
    public static Tri operator |(Tri? a, Tri? b) => L("or", new Tri(Math.Max(a?.V ?? 0, b?.V ?? 0)));
    public static bool operator !(Tri? a) => L("not", a is null);
    public static implicit operator Tri(int x) => L("conv", new Tri(x));
    public override string ToString() => "tri" + v;
}
public struct Gen<T>(T v) where T : notnull
{
    public T V => v;
    public static bool operator true(Gen<T> t) => L("gtrue", t.V.GetHashCode() > 0);
    public static bool operator false(Gen<T> t) => L("gfalse", t.V.GetHashCode() < 0);
    public static Gen<T> operator &(Gen<T> a, Gen<T> b) => L("gand", b);
    public static Gen<T> operator |(Gen<T> a, Gen<T> b) => L("gor", a);
}
public static partial class C
{
    [VoltTask] static async VoltTask<T> G<T>(T a, T b) where T : notnull => (new Gen<T>(a) && await P(1, new Gen<T>(b)) || await P(2, new Gen<T>(b))).V;
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Tri a = new(n - 3), z = null!;
        var r = "";
        r += a && await P(1, new Tri(1)) && await P(2, new Tri(4));
        r += a || await P(3) || a && await P(4);
        r += n + await P(1) > 3 ? a && await P<Tri>(2, null!) : z && await P(3, a);
        if (a && (a || await P(5, a))) r += "if"; else if (!(a && await P(6, a)) || !await P(7, z)) r += "else";
        try { r += (Tri)(-n) && await P(8, a); } catch (InvalidOperationException e) { r += e.Message; }
        while (a && await P(9, new Tri(n))) { a = new Tri(a.V - 1); if (!(a || await P(1, z))) break; }
        dynamic d = a, t = n > 2, u = new Tri(2);
        r += d && await P(2, u); r += (d || await P(3, a)).ToString(); r += t && await P<dynamic>(4, false); r += t || await P<dynamic>(5, n > 1); r += n > 1 && await P<dynamic>(6, t); r += n > 4 || await P<dynamic>(7, true);
        try { r += (dynamic)n && await P(8, true); r += t && await P<dynamic>(1, 5); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { r += e.Message; }
        d = new Tri(3); r += (d && await P<dynamic>(1, u)).ToString(); r += (d && await P(2, a)).ToString(); try { r += t && await P<dynamic>(1, 5); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException e) { r += e.Message; } if (d && await P(9, u)) r += "dyn"; r += t ? "yes" : await P(1, "no");
        return r + await G(n, 2) + await G("s", "t");
    }
}

//## places-behind-null-conditionals file
public class N { public N? Next; public S S; public S[] Arr = new S[3]; public S[,] M = new S[2, 2]; public readonly S Ro = new() { X = 4 }; public (int A, S B) T; public G<S> Gs = new(); public S Rp; public ref S Ref => ref Rp; public ref S this[int i] => ref Arr[i]; public S Val => L("Val", S); }
public class G<T> where T : IM { public T? V; public T[] A = new T[2]; }
public interface IM { int Inc(int by); int P { get; set; } }
public struct S : IM { public int X; public Deep D; public int Inc(int by) { Log("inc" + by); return X += by; } public int P { get => X; set { Log("P=" + value); X = value; } } public int this[int i] { get => X + i; set { Log($"[{i}]={value}"); X = value; } } }
public struct Deep { public int Y; public int Q { get => Y; set { Log("Q=" + value); Y = value; } } public int Up(int a, int b) => Y += a * b; }
public static class Ex { public static int Ext(this ref S s, int by) { Log("ext" + by); return s.X += by; } }
public partial class C
{
    static async Task<int> Spoil(N n, int l) { n.S.X += 1000; n.Arr[0].X += 1000; n.T.B.X += 1000; n.S.D.Y += 1000; n.Rp.X += 1000; n.Gs.V.X += 1000; n.Gs.A[0].X += 1000; return await Tk(l); }
    [VoltTask] static async VoltTask<string> G1<T>(G<T>? g, N n) where T : IM { var a = g?.V!.Inc(await Spoil(n, 1)); g?.V!.P += await Spoil(n, 2); g?.A[await P(0)].P += await Spoil(n, 3); var b = g?.A?[0].Inc(await Spoil(n, 4)); return R(a, b, g?.V!.P, g?.A[0].P); }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = new N { Next = n > 2 ? new N() : null }; S[]? arr = n > 1 ? new S[3] : null; S? sn = n > 1 ? new S() : null;
        r?.S.X += await Spoil(r, 1); r?.S.P += await Spoil(r, 2); r?.S[1] += await Spoil(r, 3); r?.S.D.Y += await Spoil(r, 4); r?.S.D.Q += await Spoil(r, 5); var a = r?.S.Inc(await Spoil(r, 6)); var b = r?.S.D.Up(await Spoil(r, 7), await P(2)); var c = r?.S.Ext(await Spoil(r, 8));
        r?.T.B.P += await Spoil(r, 9); r?.T.B.Inc(await Spoil(r, 10)); r?.Arr[await P(0)].P += await Spoil(r, 11); r?.M[await P(1), 0].X += await P(12); r?.Next?.M[1, 1].P = await P(13); var d = r?.Val.Inc(await Spoil(r, 14)); var e = r?.Ro.Inc(await P(15)); r?.Ref.X += 5; var f = r?.Next?.S.Inc(await Spoil(r.Next, 16)) + await P(1);
        arr?[await P(1)].P += await P(17); arr?[^1].X += await P(18); arr?[2].D.Q -= await P(19); var g = arr?[1].Inc(await P(20)); (arr?[0])?.Inc(await P(21)); try { arr?[await P(3)].X += await P(22); } catch (IndexOutOfRangeException) { Log("ioor"); } var h = sn?.Inc(await P(23)); var i = sn?.D.Up(await P(24), 2);
        return R(a, b, c, d, e, f, g, h, i, r!.S.X, r.S.D.Y, r.T.B.X, r.Arr[0].X, r.M[1, 0].X, r.Next?.M[1, 1].X, r.Rp.X, r.Next?.S.X, arr?.Select(q => q.X + q.D.Y), r.Ro.X, sn?.X) + await G1(r.Gs, r) + await G1<S>(null, r);
    }
}
