//## local-compound
var x = 1;
x += await P(2);
x *= await P(3);
x -= await P(1) + x;
x <<= await P(1);
return R(x);

//## local-compound-reads-before
var x = 1;
x += await P(1, x = 100);
return R(x);

//## field-compound
var c = new Cell { Field = 3 };
c.Field += await P(1);
c.Field -= await P(2, c.Field = 50);
return R(c);

//## property-compound
var c = new Cell { Field = 3 };
c.Property += await P(1);
c.Property *= await P(2);
return R(c);

//## property-compound-receiver-reassigned
var c = new Cell { Field = 3 };
var d = c;
c.Property += await P(1, (c = new Cell { Field = 100 }).Field);
return R(c, d);

//## indexer-compound
var c = new Cell();
c[S(1)] += await P(2);
c[await P(3)] -= await P(4);
c[S(1), await P(1)] += await P(5);
return R(c);

//## element-compound
var a = new[] { 1, 2, 3, 4, 5, 6 };
a[S(1)] += await P(2);
a[await P(3)] *= await P(4);
return R(a);

//## element-compound-array-reassigned
var a = new[] { 1, 2 };
var b = a;
var i = 0;
a[i++] += await P(1, (a = new[] { 7, 8 })[0] + i++);
return R(a, b, i);

//## element-two-dimensional
var a = new int[3, 6];
a[await P(1), S(2)] = await P(3);
a[1, await P(2)] += await P(4);
return R(a[1, 2]);

//## struct-element-field
var a = new SCell[3];
a[S(1)].Field = await P(2);
a[S(1)].Field += await P(3);
a[1].Other = a[1].Field + await P(1);
return R(a[1]);

//## struct-element-property
var a = new SCell[3];
a[S(1)].Property = await P(2);
a[S(1)].Property += await P(3);
a[1][0] += await P(4);
return R(a[1]);

//## struct-local-field
var s = new SCell(1);
s.Field += await P(1);
s.Property += await P(2);
s[3] = await P(3);
s.Other = await P(4) + s.Field;
return R(s);

//## struct-local-field-nested file
public struct Outer
{
    public SCell In;
    public int X;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var o = new Outer();
        o.In.Field = await P(1);
        o.In.Field += await P(2);
        o.In.Property = await P(3);
        o.X++;
        var arr = new Outer[2];
        arr[S(1)].In.Field += await P(4);
        return R(o.In, o.X, arr[1].In);
    }
}

//## struct-this-field members
private SCell _s;

[VoltTask]
private async VoltTask<string> Go()
{
    _s.Field = await P(1);
    _s.Field += await P(2);
    this._s.Property += await P(3);
    return R(_s);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## increment-decrement
var x = await P(1);
var c = new Cell { Field = 5 };
var a = new[] { 1, 2 };
var r = x++ + await P(2) + ++x + c.Field++ + await P(3) + --c.Property + a[S(1)]++ + await P(4) - a[0]--;
return R(x, c, a, r);

//## increment-in-index
var a = new int[6];
var i = 0;
a[i++] = await P(1);
a[i++] = await P(2) + i;
a[++i] = i++ + await P(3);
return R(a, i);

//## chained-assignment
int x, y, z;
x = y = z = await P(3);
var c = new Cell();
c.Field = x = c[1] = await P(4);
return R(x, y, z, c);

//## assignment-as-argument
int x;
var r = Math.Max(x = await P(2), x + await P(1));
return R(x, r);

//## assignment-target-order
var c = new Cell();
var a = new int[6];
a[S(1)] = S(2) + await P(3);
c[S(4)] = await P(5) + a[1];
return R(a, c);

//## assignment-target-await-index
var a = new int[6];
a[await P(1)] = S(2);
a[await P(3)] = a[await P(1)] + await P(4);
return R(a);

//## assignment-target-await-receiver
var c = new Cell();
(await P(1, c)).Field = await P(2);
(await P(3, c)).Property = S(4);
(await P(3, c))[S(2)] = await P(4);
return R(c);

//## null-coalescing-assignment
string? s = n > 2 ? "x" : null;
s ??= await P(1, "dflt");
Cell? c = null;
c ??= new Cell(await P(2));
c.Text ??= await P(3, "text");
c.Text ??= await P(4, "other");
return R(s, c, c.Text);

//## null-coalescing-assignment-value
int? x = n == 1 ? 5 : null;
var y = x ??= await P(2);
var d = new Dictionary<string, string?> { ["a"] = null };
d[L("key", "a")] ??= await P(3, "set");
return R(x, y, d);

//## compound-string
var s = "a";
s += await P(1);
s += S(2) + await P(3, "c");
return s;

//## compound-delegate
Action? f = null;
f += () => Log("one");
f += await P(1, () => Log("two"));
f!();
f -= await P<Action?>(2, null);
f!();
return "ok";

//## event-subscription members
public event Action<int>? Changed;

[VoltTask]
private async VoltTask<string> Go()
{
    Action<int> h = x => Log("h" + x);
    Changed += h;
    Changed?.Invoke(await P(1));
    Changed += await P<Action<int>>(2, x => Log("g" + x));
    Changed(await P(3));
    Changed -= h;
    Changed(S(4));
    return "ok";
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## compound-narrow-types
byte b = 250;
b += (byte)await P(3);
short s = 1;
s *= (short)await P(4);
char ch = 'a';
ch += (char)await P(2);
ch++;
return R(b, s, ch);

//## compound-nullable
int? x = n == 3 ? null : 4;
x += await P(1);
x *= n == 4 ? null : await P(2);
return R(x);

//## compound-enum
var d = DayOfWeek.Monday;
d += await P(2);
d |= (DayOfWeek)await P(4);
d++;
return R(d);

//## compound-bool
var b = n > 1;
b &= await P(1) > 0;
b |= await P(2) > 5;
b ^= await P(3) == 3;
return R(b);

//## compound-on-static-property members
static int s_x = 1;

static int X
{
    get => L("getX", s_x);
    set => s_x = L("setX", value);
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    X = 2;
    X += await P(1);
    X++;
    return R(X + await P(2));
}

//## compound-user-operator file
public class Vec(int x)
{
    public int X = x;
    public static Vec operator +(Vec a, Vec b) => L("add", new Vec(a.X + b.X));
    public static Vec operator +(Vec a, int b) => L("addi", new Vec(a.X + b));
    public void operator -=(int b) { Log("subassign"); X -= b; }
    public void operator ++() { Log("incassign"); X++; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var v = new Vec(1);
        v += await P(1);
        v += new Vec(await P(2));
        v -= await P(3);
        v++;
        return R(v.X);
    }
}

//## deconstruct-tuple
var (a, b) = (await P(1), S(2));
(a, b) = (b, a);
(a, var c) = (await P(3), await P(4));
return R(a, b, c);

//## deconstruct-swap-elements
var x = new[] { 1, 2, 3 };
(x[S(0)], x[S(1)]) = (x[1] + await P(2), x[0] + await P(3));
return R(x);

//## deconstruct-method file
public class Pair(int a, int b)
{
    public void Deconstruct(out int x, out int y)
    {
        Log("deconstruct");
        x = a;
        y = b;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var (x, y) = await P(1, new Pair(3, 4));
        var c = new Cell();
        (c.Property, c[S(2)]) = new Pair(await P(3), x);
        var (z, (w, _)) = (await P(4), new Pair(8, 9));
        return R(x, y, c, z, w);
    }
}

//## deconstruct-nested
var ((a, b), c, _) = ((await P(1), S(2)), await P(3), S(4));
return R(a, b, c);

//## deconstruct-discards
var (_, b, _) = (S(1), await P(2), S(3));
(_, _) = (await P(4), await P(5));
return R(b);

//## deconstruct-into-fields
var c = new Cell();
var d = new Cell();
(c.Field, d.Field) = (await P(1), await P(2));
(c.Field, d.Field) = (d.Field, c.Field);
return R(c, d);

//## deconstruct-conversion
long a;
double b;
(a, b) = (await P(1), await P(2));
(object o, int? q) = (await P(3, "s"), await P(4));
return R(a, b, o, q);

//## deconstruct-targets-order
var c = new Cell();
(c.Self(L("t1", true))!.Property, c[S(1)]) = (await P(2), await P(3));
return R(c);

//## deconstruct-as-expression
int a, b;
var t = (a, b) = (await P(1), await P(2));
return R(t, a, b);

//## deconstruct-foreach
var sum = 0;
foreach (var (k, v) in new Dictionary<int, int> { [1] = 2, [3] = 4 })
{
    sum += k * await P(1) + v * await P(2);
}

return R(sum);

//## assign-to-parameter
n += await P(1);
n *= 2;
return R(n, await P(2, n));

//## indexer-value-order
var c = new Cell();
c[S(1)] = c[S(2)] = await P(3) + S(4);
return R(c);

//## ref-return-assign-await-both
var c = new Cell();
c.Ref(await P(2)) = S(3);
c.Ref(await P(1)) += S(4);
return R(c);

//## assignment-in-condition
int x;
if ((x = await P(2)) > 1 && (x += await P(3)) > 2)
{
    return R(x);
}

return "no";

//## compound-in-condition
var x = 0;
while ((x += await P(2)) < 7)
{
    Log(x);
}

return R(x);

//## assign-record-struct-property file
public struct Auto
{
    public int A { get; set; }
    public int B { get; init; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var v = new Auto { A = await P(1), B = await P(2) };
        v.A += await P(3);
        return R(v.A, v.B);
    }
}

//## field-of-await
var c = new Cell { Field = 4 };
(await P(1, c)).Field++;
(await P(2, c)).Field += await P(3);
return R(c);

//## null-conditional-assignment
Cell? c = n > 2 ? new Cell(1) : null;
c?.Field = await P(1);
c?.Property += await P(2);
c?[S(1)] = await P(3);
return R(c);

//## list-element-compound
var l = new List<int> { 1, 2, 3 };
l[S(1)] += await P(2);
l[await P(2)]++;
return R(l);

//## dictionary-compound
var d = new Dictionary<string, int> { ["a"] = 1 };
d["a"] += await P(1);
d[await P(2, "a")] *= await P(3);
d["b"] = await P(4);
return R(d);

//## dynamic-events-and-members members
class Dy { public event Action? E; public int N = 1; public string S = "s"; public Dy? C; public void Fire() => E?.Invoke(); public Action? D; public static Dy operator +(Dy a, int b) { a.N += b; return a; } }
[VoltTask] public static async VoltTask<string> Run(int n) { dynamic d = new Dy { C = new Dy() }; var x = d.N += await P(1); d.C.E += await P<Action>(2, () => Log("ce")); d.C.Fire(); d?.C?.E += await P<Action>(3, () => Log("ce2")); d.C.Fire(); d.N -= (int)await P(4) + (d.S += await P(5, "q")).Length; var arr = new dynamic[] { d, 2 }; arr[await P(1)] += await P(2); arr[0].N += await P(3); arr[0].C += await P(4); d.D += (Action)(() => Log("dd")); d.D -= await P<Action>(5, () => { }); checked { d.N += await P(6); try { d.N += await P(1, int.MaxValue); } catch (OverflowException) { Log("ov"); } } object o = d; ((dynamic)o).E -= await P(2, (Action?)null); try { d.Nope += await P(3); } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { Log("rbe"); } Func<Task> later = async () => d.E += await P<Action>(4, () => { }); await later(); for (int i = 0; i < 2; i++) { dynamic e = new Dy(); e.E += await P<Action>(5, () => Log("i" + i)); e.Fire(); } return R((object)x, (object)d.N, (object)d.S, (object)arr[1], (object)d.C.N); }

//## deconstruct-elements-before-parts
var ((a, b), c, _) = (await P(3, (await P(1), S(2))), await P(3), S(4));
var ((d, e), f) = (S(1, (S(2), S(3))), S(4));
int g; string h; int i;
((g, h), i) = (await A(1, (S(1), "h")), await A(2));
return R(a, b, c, d, e, f, g, h, i);

//## deconstruct-tuples-that-parts-give
var ((a, (b, c)), d) = (await P(3, (1, (2, 3))), S(4));
var ((e, (f, g)), h) = ((S(5), await P(3, (2, 3))), S(4));
var ((i, j), k) = (new KeyValuePair<int, int>(S(1), await P(2)), S(4));
return R(a, b, c, d, e, f, g, h, i, j, k);

//## deconstruct-in-a-loop
string r = "";
foreach (var ((a, b), c) in new[] { ((1, await P(2)), S(3)) }) r += R(a, b, c);
long x; (long, int) y; int z;
((x, _), (y, z)) = ((await P(1), S(2)), (S(1, (S(2), S(3))), await P(4)));
return r + R(x, y, z);

//## deconstruct-order-of-conversions members
readonly struct Conv(int v) { public readonly int V = v; public static implicit operator Conv(int v) { Log("conv" + v); return new(v); } }
sealed class Two(int v) { public void Deconstruct(out int a, out int b) { Log("dec" + v); (a, b) = (v, v + 1); } }
static Conv F { get; set; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    Conv c; Conv d; int e; int f; long g;
    (c, d) = (S(1), await P(2));
    ((e, f), F) = (new Two(await P(3)), S(4));
    ((c, f), F, g) = (await P(2, (3, 4)), S(1), await P(4));
    ((e, f), (c, g)) = (await A(3, new Two(5)), (S(2), await K(1, 3)));
    ((F, f), (c, (g, e))) = ((S(1), S(2)), await A(1, (4, new Two(await P(5)))));
    return R(c.V, d.V, e, f, F.V, g);
}

//## compound-concatenations-to-objects members
sealed class Mut { public int N; public override string ToString() { Log("text" + N); return "m" + N++; } }
sealed class Holder { public object O { get { Log("get"); return field; } set { Log("set"); field = value; } } = new Mut(); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    object o = new Mut();
    o += await A(1, "x");
    var h = new Holder();
    h.O += await A(2, "y");
    h.O += S(1) + "z" + await A(3);
    object?[] a = [new Mut(), null];
    a[S(1) - 1] += await A(4, "q") + "w";
    a[1] += await A(5, "v");
    dynamic d = new Mut();
    d += await A(1, "d");
    return R(o, h.O, a) + d;
}
