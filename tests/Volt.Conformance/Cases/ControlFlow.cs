//## if-else-chain
if (await P(1) > n)
{
    return "a" + await P(2);
}
else if (n == await P(2))
{
    Log("b");
}
else if (n == 3)
{
    return "c" + await P(4);
}
else
{
    Log(await P(5));
}

return "end" + await P(3);

//## if-without-braces
if (n > 2) await P(1);
else await P(2);
if (n > 3) return "r"; else Log("l");
if (await P(3) > 2) if (n > 1) return "x"; else await P(4);
return "end";

//## while-condition
var i = 0;
while (i++ < await P(3))
{
    Log(i);
    if (i == n) await P(1);
}

return R(i);

//## while-true-break
var i = 0;
while (true)
{
    i += await P(2);
    if (i > 5) break;
    if (i == 2) continue;
    Log("after " + await P(1));
}

return R(i);

//## do-while
var i = 0;
do
{
    i += await P(1);
    if (i == 2) continue;
    Log(i);
}
while (i < await P(4));
return R(i);

//## do-while-sync-body
var i = 0;
do i++; while (await P(3) > i);
return R(i);

//## for-every-part
var log = "";
for (var i = await P(1); i < await P(5); i += await P(2))
{
    log += i + await P(3);
    if (i == n) continue;
    log += ";";
}

return log;

//## for-without-parts
var i = 0;
for (; ; )
{
    if (++i > await P(3)) break;
}

return R(i);

//## for-many-variables
var r = 0;
for (int i = 0, j = await P(5); i < j; i++, j -= await P(1))
{
    r += i * j;
}

return R(r);

//## for-initialiser-statements
int i, j;
for (i = await P(1), j = S(2), Log("init"); i < 4; i++, Log("step" + i), await P(3))
{
    j += i;
}

return R(i, j);

//## for-continue-runs-increment
var r = "";
for (var i = 0; i < 5; i++)
{
    if (i % 2 == 0)
    {
        if (await P(1) > 0) continue;
    }

    r += i;
    if (i == n) break;
}

return r;

//## nested-loops-break-continue
var r = "";
for (var i = 0; i < 3; i++)
{
    for (var j = 0; j < 3; j++)
    {
        if (j == 1 && i == 1) continue;
        if (j == await P(2)) break;
        r += $"{i}{j} ";
        await P(1);
    }
}

return r;

//## foreach-array
var sum = 0;
foreach (var x in new[] { 1, 2, 3 })
{
    sum += x * await P(2);
}

return R(sum);

//## foreach-array-source-await
var sum = 0;
foreach (var x in await P(1, new[] { 1, 2, 3 }))
{
    if (x == n) continue;
    sum += x + await P(3);
}

return R(sum);

//## foreach-array-reassigned
var a = new[] { 1, 2, 3 };
var sum = 0;
foreach (var x in a)
{
    a = [9, 9];
    sum += x * await P(1);
}

return R(sum, a);

//## foreach-array-2d
var r = "";
foreach (var x in new[,] { { 1, 2 }, { 3, 4 } })
{
    r += x + await P(1);
}

return r;

//## foreach-string
var r = "";
foreach (var c in "héllo")
{
    r += c;
    await P(1);
}

foreach (var c in await P(2, "xy")) r += c;
return r;

//## foreach-list
var r = 0;
foreach (var x in new List<int> { 1, 2, 3 })
{
    r = r * 10 + x + await P(1);
}

return R(r);

//## foreach-list-modified
var l = new List<int> { 1, 2, 3 };
try
{
    foreach (var x in l)
    {
        await P(1);
        if (x == 2 && n > 2) l.Add(5);
    }
}
catch (InvalidOperationException)
{
    return "modified";
}

return R(l);

//## foreach-dictionary
var r = "";
foreach (var pair in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 })
{
    r += pair.Key + pair.Value + await P(1);
}

return r;

//## foreach-deconstruct
var r = "";
foreach (var (name, (x, _)) in new[] { ("a", (1, 2)), ("b", (3, 4)) })
{
    r += name + x + await P(1);
}

return r;

//## foreach-interface
IEnumerable<int> Source()
{
    try
    {
        yield return 1;
        yield return 2;
        yield return 3;
    }
    finally
    {
        Log("disposed");
    }
}

var r = 0;
foreach (var x in Source())
{
    r += x;
    if (x == n) break;
    await P(x);
}

return R(r);

//## foreach-non-generic
var r = 0;
foreach (int x in new System.Collections.ArrayList { 1, 2, 3 })
{
    r += x * await P(2);
}

return R(r);

//## foreach-non-generic-cast-fails
var r = "";
try
{
    foreach (string x in new object[] { "a", "b", 3 })
    {
        r += x + await P(1);
    }
}
catch (InvalidCastException)
{
    r += "cast";
}

return r;

//## foreach-pattern-struct-enumerator
var r = 0;
foreach (var x in new Up(3))
{
    r += x * await P(2);
    if (x == n) break;
}

return R(r);

//## foreach-extension-enumerator file
public static class Ext
{
    public static IEnumerator<int> GetEnumerator(this int count)
    {
        for (var i = 0; i < count; i++) yield return i;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        foreach (var x in await P(3)) r += x + await P(1);
        return r;
    }
}

//## foreach-enumerator-without-dispose file
public class Plain
{
    public Enumerator GetEnumerator() => new();

    public class Enumerator
    {
        public int Current { get; private set; }
        public bool MoveNext() => Current++ < 2;
    }
}

public class Sometimes
{
    public Enumerator GetEnumerator() => new();

    public sealed class Enumerator : IDisposable
    {
        public int Current { get; private set; }
        public bool MoveNext() => Current++ < 2;
        public void Dispose() => Log("gone");
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var r = "";
        foreach (var x in new Plain()) r += x + await P(1);
        foreach (var x in new Sometimes()) r += x + await P(2);
        return r;
    }
}

//## foreach-span-of-constants
var sum = 0;
foreach (var x in (ReadOnlySpan<int>)[1, 2, 3])
{
    sum += x;
}

return R(sum + await P(1));

//## foreach-collection-expression
var sum = 0;
foreach (var x in (int[])[1, await P(2), 3])
{
    sum += x + await P(1);
}

return R(sum);

//## foreach-typed-variable
var sum = 0L;
foreach (long x in new[] { 1, 2, 3 })
{
    sum += x * await P(1);
}

foreach (object o in new[] { 1, 2 }) sum += o.GetHashCode() + await P(2);
return R(sum);

//## foreach-null-source
int[]? a = n > 2 ? [1] : null;
try
{
    foreach (var x in a!) await P(1);
}
catch (NullReferenceException)
{
    return "null";
}

return "ok";

//## foreach-nested-same-names
var r = "";
foreach (var x in new[] { 1, 2 })
{
    foreach (var y in new[] { x, x + 1 })
    {
        r += $"{x}{y}{await P(1)} ";
    }
}

foreach (var x in "ab")
{
    r += x + await P(2);
}

return r;

//## foreach-empty
foreach (var x in await P(1, Array.Empty<int>())) await P(2);
foreach (var x in new List<int>()) await P(3);
foreach (var c in "") await P(4);
return "ok";

//## foreach-return-inside
foreach (var x in new Up(4))
{
    if (x == n) return "found" + await P(x);
    await P(1);
}

return "none";

//## foreach-linq
var r = "";
foreach (var g in new[] { 1, 2, 3, 4 }.GroupBy(x => x % 2))
{
    r += g.Key + ":";
    foreach (var x in g) r += x + await P(1);
}

return r;

//## foreach-yielding-local
IEnumerable<int> Numbers(int count)
{
    for (var i = 0; i < count; i++) yield return i * n;
}

var r = 0;
foreach (var x in Numbers(await P(3))) r += x + await P(1);
return R(r);

//## goto-forward
await P(1);
if (n > 2) goto end;
Log("middle" + await P(2));
end:
Log("end");
return "r" + await P(3);

//## goto-backward
var i = 0;
again:
i += await P(1);
if (i < 3) goto again;
return R(i);

//## goto-out-of-loops
var r = "";
for (var i = 0; i < 3; i++)
{
    foreach (var x in new Up(3))
    {
        if (i * x == n) goto done;
        r += i * x + await P(1) + " ";
    }
}

r += "complete";
done:
return r + await P(2);

//## goto-within-block
var r = "";
{
    var i = 0;
    next:
    r += i;
    await P(1);
    if (++i < 3) goto next;
    await P(2);
}

return r;

//## goto-in-loop-body
var r = "";
for (var i = 0; i < 4; i++)
{
    if (i % 2 == 0) goto even;
    r += "odd" + await P(1);
    goto next;
    even:
    r += "even" + await P(2);
    next:
    r += ";";
}

return r;

//## label-on-await
var i = 0;
top: await P(1);
if (++i < 2) goto top;
bottom: return "r" + await P(2) + i;

//## goto-outer-from-nested-if
var i = 0;
start:
if (i < 3)
{
    if (await P(1) > 0)
    {
        i++;
        if (i < n) goto start;
    }
}

return R(i);

//## goto-sync-loop-beside-await
var i = 0;
loop:
if (i < 5)
{
    i++;
    goto loop;
}

return R(i + await P(1));

//## return-from-nested
for (var i = 0; i < 5; i++)
{
    while (true)
    {
        switch (i)
        {
            case 3:
                return "three" + await P(1);
            default:
                await P(2);
                break;
        }

        if (i == n) return "n" + i;
        break;
    }
}

return "end";

//## early-return-void members
[VoltTask]
static async VoltTask Go(int n)
{
    if (n == 1) return;
    await P(1);
    if (n == 2) return;
    Log("rest");
    await P(2);
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await Go(n);
    return "done";
}

//## unreachable-code
#pragma warning disable CS0162
if (n >= 0) return "r" + await P(1);
while (false) await P(2);
throw new InvalidOperationException();

//## constant-conditions
#pragma warning disable CS0162
const bool Never = false;
if (Never) await P(5);
while (true)
{
    await P(1);
    if (n > 0 || !Never) break;
}

do await P(2); while (Never);
return "ok";

//## empty-statements
;
await P(1);
;;
{ }
for (var i = 0; i < 2; i++) ;
if (n > 2) ; else { }
return "x";

//## scopes-with-same-names
{
    var x = await P(1);
    Log(x);
}
{
    var x = await P(2, "s");
    Log(x + await P(3));
}
if (n > 2)
{
    var x = 1.5;
    await P(4);
    Log(x);
}
else
{
    var x = 'c';
    await P(5);
    Log(x);
}

return "end";

//## loop-local-resets
var r = "";
for (var i = 0; i < 3; i++)
{
    int x;
    if (i == 1) x = 5; else x = await P(1);
    r += x;
    await P(2);
    var y = 0;
    y += x;
    await P(3);
    r += y + ";";
}

return r;

//## variable-default-in-loop
var r = "";
for (var i = 0; i < 3; i++)
{
    var list = new List<int>();
    list.Add(await P(1));
    await P(2);
    list.Add(i);
    r += R(list);
}

return r;

//## while-with-complex-condition
var i = 0;
while (i < 3 && await P(1) > 0 || i == 3 && await P(2) > 1)
{
    i++;
    if (i == n) await P(3);
}

return R(i);

//## lock-without-await
var gate = new object();
var x = await P(1);
lock (gate)
{
    x += 5;
}

await P(2);
lock (gate) x++;
var g2 = new Lock();
lock (g2) { x++; }
return R(x);

//## local-constants
const int Two = 2;
const string Name = "nm";
var r = "";
for (var i = 0; i < Two; i++)
{
    const int Inner = 7;
    r += Name + Inner + await P(Two);
}

return r;

//## using-static-local-function-in-loop
var r = 0;
for (var i = 0; i < 3; i++)
{
    r += Local(i) + await P(1);
    int Local(int x) => x * i;
}

return R(r);

//## many-awaits
var sum = 0;
await P(1); sum++; await P(2); sum++; await P(3); sum++; await P(4); sum++; await P(5); sum++;
await A(1); sum++; await A(2); sum++; await A(3); sum++; await A(4); sum++; await A(5); sum++;
await Tk(1); sum++; await Tk(2); sum++; await Tk(3); sum++; await Tk(4); sum++; await Tk(5); sum++;
return R(sum);

//## many-locals
int a = await P(1), b = await P(2), c = a + b, d = await P(3) + c;
string s = "s", t = s + await P(4), u = t + s;
double e = d / 2.0;
await P(5);
return R(a, b, c, d, e, s, t, u);

//## types-of-locals
bool b = n > 2;
byte by = 1; sbyte sb = 2; short sh = 3; ushort us = 4; uint ui = 5; long l = 6; ulong ul = 7;
float f = 1.5f; double d = 2.5; decimal m = 3.5m; char c = 'c'; nint ni = 8;
DateTime dt = new(2020, 1, 2); Guid g = Guid.Empty; object o = "o"; int? q = 9; int[] arr = [1]; DayOfWeek e = DayOfWeek.Friday;
(int, string) t = (1, "x"); Func<int> fn = () => 4; Type ty = typeof(int); KeyValuePair<int, string> kv = new(1, "v");
await P(1);
return R(b, by, sb, sh, us, ui, l, ul, f, d, m, c, ni, dt.Year, g == Guid.Empty, o, q, arr, e, t, fn(), ty.Name, kv.Key);

//## fuel-loop-deep-nesting
var r = 0;
for (var i = 0; i < 2; i++)
{
    for (var j = 0; j < 2; j++)
    {
        for (var k = 0; k < 2; k++)
        {
            var m = 0;
            while (m < 2)
            {
                m += await P(1);
                if (k == n - 1) break;
                r += i + j + k + m;
            }
        }

        if (j == n - 3) continue;
        r += await P(2);
    }
}

return R(r);

//## dead-code-and-empty-bodies members
[VoltTask] static async VoltTask E() { } [VoltTask] static async VoltTask E2() { ; { } } [VoltTask] static async VoltTask E3() { void L() { } } [VoltTask] static async VoltTask E4() => throw new InvalidOperationException("e4"); [VoltTask] static async VoltTask<int> E5() { throw new InvalidOperationException("e5"); } [VoltTask] static async VoltTask<int> E6(int n) { return await P(1); if (n is var q && q > await P(2)) { return q; } for (; ; ) { await P(3); } } [VoltTask] static async VoltTask<int> E7(int n) { while (true) { if (n-- < 0) return await P(4); await P(5); } } [VoltTask] static async VoltTask E8(int n) { try { return; } finally { if (n > 2) await P(6); } } [VoltTask] static async VoltTask<int> E9(int n) { do { if (n > 2) break; switch (n) { case 0: continue; default: goto x; } } while (await P(1) < 0); x: const int K = 3; if (false) { await P(2); } if (K > 4) { return await P(3); } return L2(); int L2() => K + n; } [VoltTask] static async VoltTask<T?> Ea<T>() => default; [VoltTask] static async IAsyncEnumerable<int> Eb() { yield break; } [VoltTask] static async IAsyncEnumerable<int> Ec() { await P(4); if (true) yield break; yield return 1; } [VoltTask] static async VoltTask<(int a, string b)?> Ed(bool x) => x ? (await P(5), "b") : null; [VoltTask] static async VoltTask<dynamic> Ee(dynamic d) => d + await P(6);
[VoltTask] public static async VoltTask<string> Run(int n) { await E(); await E2(); await E3(); var r = ""; try { await E4(); } catch (InvalidOperationException e) { r += e.Message; } try { await E5(); } catch (InvalidOperationException e) { r += e.Message; } await E8(n); await foreach (var x in Eb()) r += x; await foreach (var x in Ec()) r += x; return r + R(await E6(n), await E7(n), await E9(n), await Ea<int?>(), await Ea<string>(), (await Ed(n > 1))?.b, (object)await Ee("d")); }

//## foreach-by-reference file
public class Places(int[] items)
{
    private int _next;

    public ref int Current => ref items[_next - 1];

    public Places GetEnumerator() => this;

    public Places GetAsyncEnumerator() => this;

    public bool MoveNext() => _next++ < items.Length;

    public PointAwaitable<bool> MoveNextAsync() => A(4, _next++ < items.Length);
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var items = new[] { 1, 2, 3 };
        var r = "";
        foreach (ref var x in new Places(items))
        {
            x += 10;
            if (x > 12) break;
            await P(1);
        }

        await foreach (ref int x in new Places(items))
        {
            x *= 2;
            if (x == n * 8) goto end;
            ref var y = ref x;
            y++;
        }

        end:
        foreach (ref readonly var x in new Places(items))
        {
            switch (x)
            {
                case > 23:
                    r += x;
                    await P(2);
                    continue;
                default:
                    r += "," + x;
                    break;
            }
        }

        return r + R(items);
    }
}
