//## direct members
[VoltTask]
static async VoltTask<int> Fact(int k)
{
    if (k <= 1) return 1;
    if (k == 3) await P(1);
    return k * await Fact(k - 1);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Fact(n), await Fact(6));

//## direct-tree members
[VoltTask]
static async VoltTask<int> Fib(int k) => k < 2 ? k : await Fib(k - 1) + await Fib(k - 2);

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Fib(8), await P(1));

//## mutual members
[VoltTask]
static async VoltTask<bool> Even(int k)
{
    await P(1);
    return k == 0 || await Odd(k - 1);
}

[VoltTask]
static async VoltTask<bool> Odd(int k) => k != 0 && await Even(k - 1);

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Even(n), await Odd(n));

//## three-way members
[VoltTask] static async VoltTask<string> A1(int k) => k <= 0 ? "a" : "a" + await B1(k - 1);
[VoltTask] static async VoltTask<string> B1(int k) { await P(2); return k <= 0 ? "b" : "b" + await C1(k - 1) + await A1(k - 2); }
[VoltTask] static async VoltTask<string> C1(int k) { try { return k <= 0 ? "c" : "c" + await A1(k - 1); } finally { await P(3); } }

[VoltTask]
public static async VoltTask<string> Run(int n) => await A1(n) + await B1(3);

//## through-generics members
[VoltTask]
static async VoltTask<string> Wrap<TV>(TV v, int k)
{
    await P(1);
    return k <= 0 ? typeof(TV).Name + v : await Wrap((v, k), k - 1) + k;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Wrap("s", Math.Min(n, 3));

//## through-generic-type file
public partial class Node<TV>(TV v)
{
    [VoltTask]
    public async VoltTask<int> Depth(int k)
    {
        await P(1);
        return k == 0 ? 0 : 1 + await new Node<List<TV>>([v]).Depth(k - 1);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Node<int>(1).Depth(Math.Min(n, 4)));
}

//## instance-tree file
public partial class Tree(int v, Tree? l = null, Tree? r = null)
{
    [VoltTask]
    public async VoltTask<int> Sum()
    {
        var s = v;
        if (l is not null) s += await l.Sum();
        await P(v);
        if (r is not null) s += await r.Sum();
        return s;
    }

    [VoltTask]
    public async VoltTask Walk(List<int> into)
    {
        if (l is { } left) await left.Walk(into);
        into.Add(v);
        await P(1);
        if (r is { } right) await right.Walk(into);
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var t = new Tree(1, new Tree(2, new Tree(3)), new Tree(4, null, new Tree(5)));
        var l = new List<int>();
        await t.Walk(l);
        return R(await t.Sum(), l);
    }
}

//## recursion-with-exceptions members
[VoltTask]
static async VoltTask<int> Down(int k)
{
    try
    {
        await P(k % 3);
        if (k == 0) throw new InvalidOperationException("bottom");
        return await Down(k - 1) + 1;
    }
    catch (InvalidOperationException) when (k == 2)
    {
        Log("caught at " + k);
        return 100;
    }
    finally
    {
        Log("leave " + k);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Down(n));

//## recursion-in-loop members
[VoltTask]
static async VoltTask<int> Count(int depth)
{
    var c = 1;
    for (var i = 0; i < 2 && depth > 0; i++)
    {
        c += await Count(depth - 1);
        await P(1);
    }

    return c;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Count(3));

//## deep members
[VoltTask]
static async VoltTask<int> Deep(int k)
{
    if (k == 0)
    {
        await P(1);
        return 0;
    }

    return await Deep(k - 1) + 1;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Deep(500));

//## recursion-through-lambda
Func<int, VoltTask<int>> f = null!;
f = async k => k <= 0 ? 0 : k + await f(k - 1);
return R(await f(4), await P(1));

//## recursion-through-local-function
async VoltTask<int> Down(int k)
{
    await P(1);
    return k <= 0 ? n : await Down(k - 1) + 1;
}

return R(await Down(3));

//## recursion-virtual file
public abstract partial class Shape
{
    public abstract VoltTask<int> Area(int k);
}

public partial class Square : Shape
{
    [VoltTask]
    public override async VoltTask<int> Area(int k)
    {
        await P(1);
        return k <= 0 ? 1 : await new Group(this).Area(k - 1);
    }
}

public partial class Group(Shape s) : Shape
{
    [VoltTask]
    public override async VoltTask<int> Area(int k) => k <= 0 ? 2 : await s.Area(k - 1) + 1;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await new Square().Area(n));
}

//## self-call-as-argument members
[VoltTask]
static async VoltTask<int> Ack(int m, int k)
{
    if (m == 0) return k + 1;
    if (k == 0) return await Ack(m - 1, 1);
    return await Ack(m - 1, await Ack(m, k - 1));
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Ack(2, n % 3), await P(1));

//## child-in-many-places members
[VoltTask]
static async VoltTask<int> Leaf(int k)
{
    await P(k);
    return k;
}

[VoltTask]
static async VoltTask<int> Mid(int k) => await Leaf(k) + await Leaf(k + 1) * await Leaf(1);

[VoltTask]
static async VoltTask<int> Top(int k)
{
    var r = 0;
    for (var i = 1; i < 3; i++) r += await Mid(i) + await Leaf(i);
    return r + await Mid(k);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Top(1) + await Top(2));

//## generic-self-call-1 members
[VoltTask] static async VoltTask<List<T>> Rep<T>(T t, int n) { if (n == 0) return []; var l = await Rep(t, n - 1); await A(3); l.Add(t); return l; }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Rep("z", 3));
//## generic-self-call-2 members
[VoltTask] static async VoltTask<T> Rep<T>(T t, int n) { if (n == 0) return t; var l = await Rep(t, n - 1); return l; }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Rep("z", 3));
//## generic-self-call-3 members
[VoltTask] static async VoltTask<List<T>> Rep<T>(T t, int n) { if (n == 0) return []; var l = await Rep<T>(t, n - 1); return l; }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Rep("z", 3));
//## generic-calls-with-made-up-arguments members
[VoltTask] static async VoltTask<List<T>> Rep<T>(T t, int n) { if (n == 0) return [t]; await A(1); return []; }
[VoltTask] static async VoltTask<int> O<T>(T t) { var l = await Rep((t, t), 1); var m = await Rep(new[] { t }, 1); var k = await Rep(new { t }, 2); var d = await Rep<dynamic>(t!, 3); return l.Count; }
[VoltTask] static async VoltTask<int> Q<T>(T t) => (await Rep(t, 1)).Count + (await Rep(new List<T> { t }, 1)).Count + (await Rep((t, 1), 1)).Count;
[VoltTask] public static async VoltTask<string> Run(int n) => R(await O("z"), await Q(1), await Q((a: 1, b: "x")), await Rep((a: 1, 2), 3), await Rep((object?)null, 2), await Rep((string?)null, 2));
//## generic-self-call-5 file
public partial class G<T> { [VoltTask] public async VoltTask<List<T>> A0(T t, int n) { if (n == 0) return []; var l = await A0(t, n - 1); await A(1); l.Add(t); return l; } [VoltTask] public static async VoltTask<T> S0(T t, int n) => n == 0 ? t : await S0(t, n - 1); [VoltTask] public async VoltTask<U> B0<U>(U u, T t, int n) => n == 0 ? u : await B0(u, t, n - 1); [VoltTask] public async VoltTask<int> D0(int n) { var t = await D1(n); await A(2); return t + await this.D1(2) + (await new G<T>().A0(default!, 1)).Count; } [VoltTask] async VoltTask<int> D1(int n) { await A(1); return n; } }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var g = new G<string>(); return R(await g.A0("x", 2), await G<int>.S0(4, 2), await g.B0(4.5, "y", 2), await g.D0(3)); } }
//## generic-self-call-6 members
[VoltTask] static async VoltTask<int> Walk<T>(Func<T, T[]> next, T at) { var s = 1; foreach (var x in next(at)) { s += await Walk(next, x); } await A(1); Func<VoltTask<int>> f = () => Walk(next, at); return s + (s > 3 ? 0 : 0); }
[VoltTask] static async VoltTask<int> Even<T>(T t, int n) => n == 0 ? 0 : await Odd(t, n - 1); [VoltTask] static async VoltTask<int> Odd<T>(T t, int n) { await A(2); return n == 0 ? 1 : await Even<T>(t, n - 1); }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Walk(x => x < 3 ? new[] { x + 1, x + 2 } : [], n), await Even("a", 3));
//## generic-self-call-7 file
public static partial class Ex { [VoltTask] public static async VoltTask<int> Cnt<T>(this List<T> l, T t, int n) { await A(1); l.Add(t); return n == 0 ? l.Count : await l.Cnt(t, n - 1); } [VoltTask] public static async VoltTask<int> Cnt2<T>(this T t, int n) => n == 0 ? 1 : await Cnt2(t, n - 1) + await t.Cnt2(n - 1); }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => R(await new List<int>().Cnt(1, 2), await "s".Cnt2(2)); }

//## with-types-made-of-own-type-parameters file
public static partial class Q<T>
{
    [VoltTask] public static async VoltTask<string> B<U>(U u, T t, int n) => n == 0 ? typeof(T).Name : await B(t, t, n - 1) + await Q<U>.B(t, u, n - 1) + await P(1);
}
public static partial class X
{
    [VoltTask] public static async VoltTask<string> Wrap<T>(this T t, int n) => n == 0 ? typeof(T).Name : await new List<T>().Wrap(n - 1) + await P(2);
}
public partial class C
{
    [VoltTask] static async VoltTask<string> Swap<T, U>(T t, U u, int n) => n == 0 ? typeof(T).Name : await Swap(u, t, n - 1) + await Swap(5L, new[] { u }, n - 1);
    [VoltTask] public static async VoltTask<string> Run(int n) => await Q<int>.B("s", 1, n % 3) + await 3.Wrap(n) + await Swap(1, "s", n % 3);
}

//## through-base-of-a-type-with-its-own-machine file
public abstract partial class Walker<T>
{
    [VoltTask]
    public virtual async VoltTask<string> Walk(int depth, T t)
    {
        var r = typeof(T).Name + await P(1);
        Func<string> text = () => r + t + depth;
        if (depth > 0) r += await Walk(depth - 1, t);
        await P(2);
        return text();
    }
}
public sealed partial class Named : Walker<string>
{
    [VoltTask]
    public override async VoltTask<string> Walk(int depth, string t)
    {
        var r = await base.Walk(depth, t + "!");
        return r + await P(3);
    }
}
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n) => await new Named().Walk(n % 3, "t");
}

//## arguments-that-change-what-lives members
[VoltTask]
static async VoltTask<string> Down(int k, string text = "d", params int[] more)
{
    var i = k;
    var made = text;
    if (k % 3 == 1) await P(k);
    var r = k <= 0 ? text + more.Length : await Down(text: (made += i), k: --i, more: [i++, i, .. more]) + i + made;
    r += k <= 0 ? "" : await Down(i = k - 2) + i;
    await P(1);
    return r + i + made;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Down(n % 5) + await Down(3, more: n);

//## in-protected-regions members
[VoltTask]
static async VoltTask<int> Down(int k, bool later)
{
    var seen = 0;
    for (var i = 0; i < 2; i++)
    {
        try
        {
            seen++;
            if (k > 0) seen += await Down(k - 1, later);
            if (later) await P(k);
            seen += k > 1 ? await Down(k - 2, !later) : 0;
            if (k == 0 && i == 1) throw new InvalidOperationException("k0");
        }
        catch (InvalidOperationException e) when (seen + k < 40)
        {
            seen += 100;
            Log("catch " + k + e.Message);
            if (k > 1) seen += await Down(0, later);
            if (i == 0) continue;
            throw;
        }
        finally
        {
            seen += 1000;
            if (k > 1) seen += await Down(1, true);
            Log("finally " + k + seen);
        }
    }

    return seen;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        return R(await Down(n % 4, n % 2 == 0));
    }
    catch (Exception e)
    {
        return e.Message;
    }
}

//## filters-above-finallys members
static bool Filter(string where)
{
    Log("filter " + where);
    return where.Length == 2;
}

static int Argument(int k)
{
    try
    {
        return k == 2 ? throw new InvalidOperationException("argument") : k;
    }
    finally
    {
        Log("argument " + k);
    }
}

[VoltTask]
static async VoltTask<int> Down(int k)
{
    try
    {
        if (k == 0) throw new InvalidOperationException("bottom");
        if (k == 3) await P(1);
        return await Down(Argument(k - 1)) + 1;
    }
    catch (InvalidOperationException) when (Filter(k + (k > 4 ? "!" : "")))
    {
        return await Down(0);
    }
    finally
    {
        Log("leave " + k);
        await P(k);
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Down(n + 3));

//## closures-in-arguments members
[VoltTask]
static async VoltTask<int> Each(int k, Func<int, int> step, Action<int> into)
{
    var sum = 0;
    for (var i = 0; i < 2; i++)
    {
        var own = i + k;
        into(own);
        if (k % 2 == 1) await P(own);
        if (k > 0) sum += await Each(k - 1, x => step(x) + own++, x => into(x + own));
        sum += step(own);
    }

    return sum;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var all = new List<int>();
    return R(await Each(n % 4, x => x * 2, all.Add), all);
}

//## without-a-result-and-by-value file
public partial struct Counter(int start)
{
    private int _count = start;

    [VoltTask]
    public async VoltTask Down(int k, List<string> into)
    {
        _count++;
        if (k == 2) await P(1);
        if (k > 0) await Down(k - 1, into);
        _count += 10;
        if (k > 0) await new Counter(_count).Down(k - 2, into);
        into.Add(k + ":" + _count);
    }

    [VoltTask]
    public readonly async VoltTask<Counter> Next(int k) => k <= 0 ? this : k == 2 && await P(1) > 5 ? default : await new Counter(_count + 1).Next(k - 1);

    public override readonly string ToString() => "c" + _count;
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var into = new List<string>();
        var counter = new Counter(n);
        await counter.Down(n % 4, into);
        return R(into, counter, await counter.Next(3));
    }
}

//## streams-of-themselves members
[VoltTask]
static async IAsyncEnumerable<int> Walk(int k)
{
    yield return k;
    if (k == 2) await P(1);
    yield return await Sum(k - 1);
    if (k > 0) await foreach (var item in Walk(k - 1)) yield return item + await Sum(1);
}

[VoltTask]
static async VoltTask<int> Sum(int k)
{
    var sum = k;
    if (k > 0) await foreach (var item in Walk(k - 1)) sum += item;
    return k <= 1 ? sum : sum + await Sum(k - 2);
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var all = new List<int>();
    await foreach (var item in Walk(n % 4)) all.Add(item);
    return R(all, await Sum(n % 4));
}

//## private-machines-of-other-types file
public static partial class Outer
{
    private sealed record Secret(int Value);

    [VoltTask]
    internal static async VoltTask<int> Down(int k)
    {
        var secret = new Secret(k);
        if (k == 1) await P(1);
        if (k > 0) secret = secret with { Value = secret.Value + await Other.Up(k - 1) };
        return secret.Value + (k > 0 ? await Down(k - 1) : 0);
    }
}

public static partial class Other
{
    private struct Hidden { public int Value; }

    [VoltTask]
    internal static async VoltTask<int> Up(int k)
    {
        Hidden hidden = default;
        hidden.Value = k;
        if (k == 2) await P(2);
        if (k > 0) hidden.Value += await Outer.Down(k - 1);
        return hidden.Value;
    }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n) => R(await Outer.Down(n % 4), await Other.Up(3));
}

//## parameters-named-like-the-machine members
[VoltTask]
static async VoltTask<int> Down(int __child, int __context, int __awaiter, int PollFirst, int awaiter = 1, int context = 2)
{
    if (__child == 1) await P(1);
    return __child <= 0 ? __context + PollFirst : await Down(__child - 1, __awaiter, __context + 1, awaiter, PollFirst, context) * context;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Down(n % 4, 1, 2, 3));

//## in-joins-and-as-tasks members
[VoltTask]
static async VoltTask<int> Tree(int k)
{
    if (k <= 0) return 1;
    var direct = await Tree(k - 1);
    if (k == 2) await P(1);
    await VoltTask.WhenAll(Plant(k - 1), Plant(k - 2));
    var task = Tree(k - 2);
    return direct + await task + await Tree(k - 3);
}

[VoltTask]
static async VoltTask Plant(int k) => Log("tree " + await Tree(k));

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await Tree(n % 4));
