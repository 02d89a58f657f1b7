//## type-pattern
object o = n > 2 ? "text" : n;
if (o is string s)
{
    await P(1);
    return s + await P(2);
}

return "int" + (o is int i ? i + await P(3) : 0);

//## await-is-pattern
if (await P(1, (object)n) is int x and > 2)
{
    return R(x + await P(2));
}

return "no" + await P(3);

//## negated-pattern
object o = n > 2 ? "text" : n;
if (o is not string s)
{
    return "not" + await P(1);
}

await P(2);
return s;

//## negated-guard-throw
object? o = await P<object?>(1, n > 2 ? new Cell(n) : null);
if (o is not Cell { Field: > 3 } c) throw new InvalidOperationException("bad");
return R(c.Field + await P(2), c);

//## property-pattern
var c = new Cell(n) { Text = "t" + n, Next = new Cell(1) };
return R(c is { Field: 3, Text: "t3" }, await P(1, c) is { Field: > 2 and < 5, Next: { Field: 1 } nx } ? nx.Field + await P(2) : 0, c is { Next.Field: 1, Text.Length: var len } ? len : 0);

//## positional-pattern file
public record Pt(int X, int Y);

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var p = await P(1, new Pt(n, 2));
        if (p is (> 2, var y) q)
        {
            await P(2);
            return R(y, q);
        }

        return p is (1, 2) ? "one two" : p switch { (0, _) => "zero" + await P(3), _ => "else" };
    }
}

//## relational-logical
return R(await P(n + 1) is > 2 and <= 4 or 6, n is not (1 or 2), await P(1) is >= 1, n is < 3 and not 0 and var z ? z : -1);

//## list-patterns
int[] a = n switch { 0 => [], 1 => [1], 2 => [1, 2], 3 => [1, 2, 3], _ => [9, 8, 7, 6] };
var r = a switch
{
    [] => "empty" + await P(1),
    [var x] => "one" + x + await P(2),
    [1, 2] => "onetwo",
    [var first, .., var last] when last < await P(4) => $"{first}..{last}",
    [9, .. var rest] => R(rest) + await P(3),
    _ => "other",
};
return r;

//## list-pattern-is
var l = new List<int> { 1, n, 3 };
if (l is [1, var mid, ..] && mid > await P(1))
{
    await P(2);
    return R(mid);
}

return R("none", await P(3, "héllo") is ['h', .. var tail] ? tail : "");

//## var-and-discard-pattern
return R(await P(1) is var x ? x + await P(2) : 0, await P(3, (object?)null) is var y ? y : 1, n is var _);

//## out-var-lives
if (int.TryParse(n > 2 ? "12" : "zz", out var v))
{
    await P(1);
    return R(v + await P(2));
}

return R("no", v, await P(3));

//## out-var-in-expression
var r = int.TryParse(await P(1, "7"), out var a) ? a + await P(2) : 0;
return R(r, a, await P(3, int.TryParse("8", out var b) ? b : 0), b);

//## pattern-variable-in-loop
var r = "";
object?[] items = [1, "s", null, 2.5, 4];
foreach (var item in items)
{
    if (item is int i && i > 0)
    {
        r += "i" + i + await P(1);
        r += i;
    }
    else if (item is string { Length: > 0 } s)
    {
        await P(2);
        r += s;
    }
    else if (item is null)
    {
        r += "null" + await P(3);
    }
}

return r;

//## pattern-variable-in-while
var q = new Queue<object>(new object[] { 1, 2, "stop", 3 });
var r = "";
while (q.Dequeue() is int i)
{
    r += i + await P(1);
    await P(2);
    r += i;
}

return r + q.Count;

//## pattern-variable-in-condition-await
var r = "";
var k = 0;
while (await P(++k) is var x and < 4)
{
    r += x;
    if (x == n) await P(5);
    r += x;
}

return r;

//## pattern-in-query
var items = new object[] { 1, "a", 2 };
var r = items.Select(o => o is int i ? i : -1).Sum();
return R(r + await P(1), items.OfType<int>().Count(i => i is > 1));

//## pattern-constant-null
string? s = await P<string?>(1, n > 2 ? "x" : null);
return R(s is null, s is not null, s is { } t ? t + await P(2) : "none", s is "x");

//## nullable-pattern
int? v = n > 2 ? n : null;
return R(v is int i ? i + await P(1) : -1, v is > 3, await P<int?>(2, v) is { } w ? w : 0);

//## tuple-pattern-in-if
if ((await P(1), n) is (1, var y) && y > 2)
{
    return "y" + y + await P(2);
}

return "n";

//## recursive-pattern-with-designation file
public class Node
{
    public Node? Left;
    public int V;
    public void Deconstruct(out Node? left, out int v) { Log("dec" + V); left = Left; v = V; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var t = new Node { V = n, Left = new Node { V = 7 } };
        if (t is ({ V: 7 } l, > 2 and var v) whole && await P(1) > 0)
        {
            await P(2);
            return R(l.V, v, whole.V);
        }

        return await P(3, t) is (null, _) ? "leaf" : "no";
    }
}

//## is-type-generic members
[VoltTask]
static async VoltTask<string> Kind<TV>(TV v)
{
    if (v is int i) return "int" + (i + await P(1));
    if (v is string s) return s + await P(2);
    return typeof(TV).Name + (v is IEnumerable<int> e ? e.Sum() + await P(3) : 0);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Kind(n) + await Kind("s") + await Kind(new[] { 1, 2 }) + await Kind(2.5);

//## pattern-scope-leaks-out
await P(1);
if (!(n is > 0 and var k)) return "zero";
await P(2);
return R(k);

//## field-initialiser-scoped-out-var
var d = new Dictionary<string, Cell> { ["a"] = new Cell(1) };
if (!d.TryGetValue(await P(1, n > 2 ? "a" : "b"), out var cell))
{
    cell = new Cell(await P(2));
    d["b"] = cell;
}

cell.Field += await P(3);
return R(cell, d.Count);

//## using-pattern-var-after-loop
object o = "str";
string s;
while (true)
{
    if (o is string { Length: var len } t && len == await P(3))
    {
        s = t;
        break;
    }

    o = "abc";
}

return s + await P(1);

//## span-pattern-no-cross
var text = await P(1, "abc");
var r = text.AsSpan() is ['a', .., 'c'] ? "match" : "no";
return r + (text is "abc" ? await P(2) : 0);

//## enum-and-type-or
object o = n > 2 ? DayOfWeek.Friday : n > 1 ? 'c' : 1L;
return o switch
{
    DayOfWeek.Friday or DayOfWeek.Saturday => "weekend" + await P(1),
    char and >= 'a' and <= 'z' => "lower" + await P(2),
    long or int => "number" + await P(3),
    _ => "?",
};
