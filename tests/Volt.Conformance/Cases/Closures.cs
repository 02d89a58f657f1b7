//## lambda-captures-local
var x = await P(1);
Func<int> f = () => x + 1;
x += await P(2);
return R(f(), x);

//## lambda-writes-captured
var x = 1;
Action<int> add = d => x += d;
add(await P(2));
x *= 10;
await P(3);
add(4);
return R(x);

//## lambda-escapes-sees-later-writes members
static Func<int>? s_get;
static Action<int>? s_set;

[VoltTask]
static async VoltTask<int> Body()
{
    var x = 1;
    s_get = () => x;
    s_set = v => x = v;
    await P(1);
    x = 5;
    Log(s_get());
    s_set(7);
    await P(2);
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = await Body();
    s_set!(99);
    return R(r, s_get!());
}

//## captured-parameter
Func<int> f = () => n;
n += await P(1);
var a = f();
n = 50;
await P(2);
return R(a, f(), n);

//## statement-lambda
Func<int, string> f = v =>
{
    var r = "";
    for (var i = 0; i < v; i++) r += i + n;
    return r;
};
return f(await P(2)) + f(await P(3));

//## lambda-not-capturing
Func<int, int> f = static v => v * 2;
await P(1);
return R(f(await P(3)));

//## for-shared-variable
var fs = new List<Func<int>>();
for (var i = 0; i < 3; i++)
{
    fs.Add(() => i);
    await P(1);
}

return R(fs.Select(f => f()).ToList());

//## for-body-variable-per-iteration
var fs = new List<Func<int>>();
for (var i = 0; i < 3; i++)
{
    var j = i * await P(2);
    fs.Add(() => j++);
    await P(1);
    j += 10;
}

return R(fs.Select(f => f()).ToList(), fs.Select(f => f()).ToList());

//## foreach-per-iteration
var fs = new List<Func<string>>();
foreach (var s in new[] { "a", "b", "c" })
{
    fs.Add(() => s + n);
    await P(1);
}

return R(fs.Select(f => f()).ToList());

//## foreach-list-per-iteration
var fs = new List<Func<int>>();
foreach (var x in new List<int> { 1, 2, 3 })
{
    var y = x * 10;
    fs.Add(() => x + y);
    if (x == n) break;
    await P(2);
    y++;
}

return R(fs.Select(f => f()).ToList());

//## while-per-iteration
var fs = new List<Func<int>>();
var i = 0;
while (i < 3)
{
    var k = i;
    fs.Add(() => k + i);
    i += await P(1);
}

return R(fs.Select(f => f()).ToList());

//## do-per-iteration
var fs = new List<Func<int>>();
var i = 0;
do
{
    var k = i++;
    fs.Add(() => k * 100);
    await P(1);
}
while (i < 3);
return R(fs.Select(f => f()).ToList());

//## goto-loop-per-iteration
var fs = new List<Func<int>>();
var i = 0;
again:
{
    var k = i;
    fs.Add(() => k);
    await P(1);
}

if (++i < 3) goto again;
return R(fs.Select(f => f()).ToList());

//## goto-same-scope-variable
var fs = new List<Func<int>>();
var i = 0;
again:
var k = i;
fs.Add(() => k);
await P(1);
if (++i < 3) goto again;
return R(fs.Select(f => f()).ToList());

//## nested-scopes-mixed
var a = 1;
var fs = new List<Func<int>>();
for (var i = 0; i < 2; i++)
{
    var b = i;
    fs.Add(() => a * 100 + b);
    {
        var c = await P(2);
        fs.Add(() => a + b + c);
        a++;
        c++;
    }

    await P(1);
    b += 5;
}

return R(fs.Select(f => f()).ToList());

//## await-foreach-per-iteration
var fs = new List<Func<int>>();
await foreach (var x in new ASeq(3))
{
    fs.Add(() => x);
}

return R(fs.Select(f => f()).ToList());

//## lambda-captures-this members
private int _v = 1;

[VoltTask]
private async VoltTask<string> Go(int n)
{
    Func<int> f = () => _v + n;
    Action g = () => this._v++;
    _v += await P(2);
    g();
    await P(1);
    return R(f(), _v);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go(n);

//## lambda-in-lambda
var x = await P(1);
Func<int, Func<int, int>> f = a => b => a * 10 + b + x;
x = await P(2);
return R(f(3)(4));

//## lambda-captures-pattern-variable
object o = n;
if (o is int i and > 1)
{
    Func<int> f = () => i++;
    await P(1);
    f();
    return R(f(), i);
}

return "no";

//## lambda-captures-out-var
if (int.TryParse(await P(1, "12"), out var v))
{
    Func<int> f = () => v;
    v += await P(2);
    return R(f());
}

return "no";

//## lambda-captures-catch-variable
Func<string>? f = null;
try
{
    await P(1);
    S(2);
}
catch (PointException e)
{
    f = () => e.Message;
    await P(3);
}

return f is null ? "none" : f();

//## lambda-captures-using-variable
Func<string> f;
using (var r = new Res("a"))
{
    f = () => r.Name;
    await P(1);
}

return f();

//## lambda-captures-switch-variable
Func<int> f = () => 0;
switch (n)
{
    case var k when k > 2:
        var z = k * 2;
        f = () => z + k;
        await P(1);
        z++;
        break;
    case 1:
        z = 9;
        f = () => z;
        await P(2);
        break;
}

return R(f());

//## lambda-captures-deconstruction
var (a, b) = (await P(1), "s");
Func<string> f = () => a + b;
a = 5;
await P(2);
return f();

//## lambda-in-argument
var list = new List<int> { 1, 2, 3 };
var k = await P(2);
var r = list.Where(x => x >= k).Select(x => x * k).ToList();
k = 1;
return R(r, list.Count(x => x > k), list.Find(x => x == n), await P(1));

//## lambda-default-and-params
var f = (int a = 5, params int[] rest) => a + rest.Length + n;
await P(1);
return R(f(), f(1), f(1, 2, 3));

//## async-lambda-plain-task
Func<int, Task<int>> f = async v =>
{
    await Tk(v);
    return v * 10 + n;
};
return R(await f(await P(1)) + await f(2));

//## async-lambda-volt
Func<int, VoltTask<int>> f = async v =>
{
    await P(v);
    n++;
    return v * 10 + n;
};
return R(await f(await P(1)) + await f(2), n);

//## delegate-anonymous-method
var x = await P(1);
Func<int, int> f = delegate(int v) { return v + x; };
Action g = delegate { x++; };
g();
await P(2);
return R(f(1), x);

//## delegate-method-group members
static int Twice(int x) => x * 2;

int Plus(int x) => x + 1;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Func<int, int> f = Twice;
    await P(1);
    Func<int, int> g = new C().Plus;
    return R(f(await P(2)), g(n), new[] { 1, 2 }.Select(Twice).ToList());
}

//## delegate-to-annotated members
[VoltTask]
static async VoltTask<int> Twice(int x)
{
    await P(1);
    return x * 2;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Func<int, VoltTask<int>> f = Twice;
    return R(await f(await P(2)), await f(n));
}

//## local-function
int Twice(int x) => x * 2 + n;
var a = Twice(await P(1));
n++;
return R(a, Twice(await P(2)));

//## local-function-captures-and-writes
var sum = 0;
void Add(int x)
{
    sum += x;
}

Add(await P(1));
sum *= 10;
Add(await P(2));
await P(3);
Add(1);
return R(sum);

//## local-function-static
static int Twice(int x) => x * 2;
return R(Twice(await P(1)), Twice(await P(2)));

//## local-function-recursive
int Fact(int k) => k <= 1 ? 1 : k * Fact(k - 1);
return R(Fact(await P(4)), Fact(n));

//## local-function-mutual-recursion
var calls = 0;
bool Even(int k)
{
    calls++;
    return k == 0 || Odd(k - 1);
}

bool Odd(int k) => k != 0 && Even(k - 1);
await P(1);
return R(Even(n), Odd(await P(3)), calls);

//## local-function-generic
string Show<TV>(TV v) => typeof(TV).Name + v + n;
return Show(await P(1)) + Show(await P(2, "s"));

//## local-function-ref-parameters
void Swap(ref int a, ref int b) => (a, b) = (b, a);
int x = await P(1), y = await P(2);
Swap(ref x, ref y);
await P(3);
return R(x, y);

//## local-function-used-before-declaration
var r = Later() + await P(1);
return R(r, Later());

int Later() => n * 2;

//## local-function-as-delegate-outlives members
static Func<int>? s_kept;

[VoltTask]
static async VoltTask<int> Body(int n)
{
    var x = await P(1);
    int Next() => x++ + n;
    s_kept = Next;
    Next();
    await P(2);
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = await Body(n);
    return R(r, s_kept!(), s_kept());
}

//## local-function-async-task
async Task<int> Local(int v)
{
    await Tk(v);
    n += v;
    return n;
}

return R(await Local(1), n, await Local(await P(2)));

//## local-function-async-volt
async VoltTask<int> Local(int v)
{
    await P(v);
    n += v;
    return n;
}

return R(await Local(1), n, await Local(await P(2)));

//## local-function-iterator
IEnumerable<int> Numbers(int k)
{
    for (var i = 0; i < k; i++) yield return i + n;
}

var r = Numbers(await P(2)).ToList();
n = 10;
return R(r, Numbers(await P(3)));

//## local-function-in-loop-scope
var fs = new List<Func<int>>();
for (var i = 0; i < 3; i++)
{
    var k = i * 10;
    int Get() => k++ + n;
    fs.Add(Get);
    await P(1);
    Get();
}

return R(fs.Select(f => f()).ToList());

//## local-function-nested
int Outer(int a)
{
    int Inner(int b) => a * 10 + b + n;
    return Inner(1) + Inner(2);
}

return R(Outer(await P(1)), Outer(await P(2)));

//## local-function-captures-several-scopes
var a = await P(1);
var r = "";
for (var i = 0; i < 2; i++)
{
    var b = await P(2) + i;
    string Show() => $"{a}{b}{i}";
    r += Show();
    a++;
    b++;
    await P(3);
    r += Show() + " ";
}

return r;

//## local-function-default-parameter
int F(int a, int b = 7, params int[] c) => a + b + c.Length;
return R(F(await P(1)), F(await P(2), 1), F(1, 2, await P(3), 4));

//## local-function-this members
private int _v = 3;

[VoltTask]
private async VoltTask<string> Go(int n)
{
    int Get() => _v++ + n;
    var a = Get();
    await P(1);
    return R(a, Get(), _v);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go(n);

//## query-expression
var items = new[] { 1, 2, 3, 4 };
var k = await P(2);
var q = from i in items where i >= k let d = i * n orderby d descending select d + k;
k = 3;
return R(q.ToList(), await P(1));

//## query-join-group
var a = new[] { 1, 2, 3 };
var b = new[] { (1, "x"), (2, "y"), (2, "z") };
var k = await P(1);
var q = from x in a join y in b on x equals y.Item1 group y.Item2 by x + k into g select g.Key + ":" + string.Join("", g);
await P(2);
return R(q.ToList());

//## query-source-await
var q = from x in await P(1, new[] { 3, 1, 2 }) where x > 1 select x * n;
return R(q.ToList(), (from x in await P(2, new[] { 1 }) select x).Sum());

//## expression-tree
var k = await P(2);
System.Linq.Expressions.Expression<Func<int, int>> e = x => x + k + n;
k = 5;
var f = e.Compile();
await P(1);
return R(f(1), e.Parameters.Count);

//## captured-and-spilled
var x = 1;
Func<int> bump = () => ++x;
return R(x + bump() + await P(1) + x + bump() + await P(2) + x);

//## captured-struct
var s = new SCell(1);
Func<int> f = () => s.Bump(1);
f();
await P(1);
s.Field += 10;
var r = f();
s.Property += await P(2);
return R(r, s);

//## captured-array-and-compound
var a = new[] { 1, 2, 3 };
Action f = () => a = [7, 8, 9];
a[S(1)] += await P(2);
f();
a[1] += await P(3);
return R(a);

//## captured-across-try
var x = 0;
Action inc = () => x++;
try
{
    inc();
    await P(1);
    S(2);
}
catch (PointException)
{
    inc();
    await P(3);
}
finally
{
    inc();
    await P(4);
    x *= 10;
}

inc();
return R(x);

//## captured-and-ref
void Add(ref int v) => v += n;
var x = 1;
Func<int> get = () => x;
Add(ref x);
await P(1);
Add(ref x);
return R(get());

//## captured-loop-variable-modified
var fs = new List<Func<int>>();
for (int i = 0, j = 10; i < 3; i++, j -= await P(1))
{
    fs.Add(() => i * 100 + j);
}

return R(fs.Select(f => f()).ToList());

//## captured-in-condition
var i = 0;
Func<bool> more = () => i++ < 3;
var r = "";
while (more() && await P(1) > 0)
{
    r += i;
}

return r;

//## events-and-closures members
event Action<string>? Fired;

[VoltTask]
private async VoltTask<string> Go(int n)
{
    var log = "";
    void Handler(string s) => log += s + n;
    Fired += Handler;
    Fired!("a");
    await P(1);
    Fired("b");
    Fired -= Handler;
    await P(2);
    return log + (Fired is null);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go(n);

//## lambda-with-await-foreign-only
Func<Task> f = async () =>
{
    try
    {
        await Tk(1);
    }
    finally
    {
        n += 10;
    }
};
try
{
    await f();
}
catch (PointException)
{
    Log("c");
}

return R(n, await P(2));

//## captured-generic members
[VoltTask]
static async VoltTask<string> Go<TV>(TV v, int n)
{
    var list = new List<TV>();
    Action add = () => list.Add(v);
    add();
    await P(1);
    Func<TV, string> show = x => typeof(TV).Name + x + list.Count;
    add();
    string Local<TU>(TU u) => $"{v}{u}{typeof(TU).Name}";
    return show(v) + Local(await P(2));
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Go("s", n) + await Go(2.5, n);

//## lambda-type-explicit-return
var f = int (int x) => x + n;
var g = (ref int x) => { x += n; };
var v = await P(1);
g(ref v);
return R(f(v), await P(2));

//## immediately-invoked
var x = await P(2);
return R(((Func<int, int>)(y => x * y))(await P(3)), new Func<int>(() => n)());

//## iterator-over-captured
var x = 1;
IEnumerable<int> Gen()
{
    yield return x;
    x++;
    yield return x;
}

var r = 0;
foreach (var v in Gen())
{
    r = r * 10 + v;
    x += await P(1);
}

return R(r, x);

//## lambda-local-shadowing
Func<int, int> f = a => { var b = a + 1; return b; };
var b = await P(1);
var r = f(b);
{
    var a = await P(2);
    r += a + b;
}

return R(r);

//## closure-class-identity
var x = 0;
Action inc = () => x++;
Func<int> get = () => x;
for (var i = 0; i < 2; i++)
{
    var y = 0;
    Action both = () => { x++; y++; };
    both();
    await P(1);
    both();
    Log(y);
}

inc();
return R(get());

//## local-functions-that-call-static-ones members
static Task Done() => Task.CompletedTask;

[VoltTask]
static async VoltTask<string> Calls<TV>(TV value, int n)
{
    var text = "";
    for (var i = 0; i < 2; i++)
    {
        var here = i + n;
        async Task<string> Inner() { await Free(); return Twice(here) + Name<int>() + this_(value); }
        text += await Inner() + await P(1);
        Func<int, int> f = static x => Twice(x);
        text += f(here++) + await Inner();
    }

    return text + Twice(await P(2));

    static Task Free() => Done();
    static int Twice(int x) => Even(x) ? 2 * x : 2 * x;
    static bool Even(int x) => x == 0 || !Even(x - 1);
    static string Name<TW>() => typeof(TW).Name + typeof(TV).Name;
    static string this_(TV v) => v + "!";
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Calls("s", n) + await Calls(n, 1);
//## captured-in-embedded-statements members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    List<Func<int, int>> made = [];
    int k = 0, a = n;
    while (k++ < 3)
        made.Add(a is var w1 ? q => q + w1++ + a : null!);
    for (k = 0; k < 2; k++)
        made.Add((k + a is var w2 ? q => q + w2++ + a : null!));
    foreach (var e in new[] { 1, 2 })
        if (await P(1) > 0)
            made.Add(await P(2) + e is var w3 ? q => q + w3++ : null!);
        else
            made.Add(await P(3) is var w4 ? q => q + w4++ + a : null!);
    foreach (var e in new[] { 1, 2 })
        made.Add(await P(2) is var w5 ? q => q + w5++ : null!);
    k = 0;
    do
        made.Add(int.TryParse("3", out var w6) ? q => q + w6++ + k : null!);
    while (await P(k++) < 2);
    while (k-- > 0)
        made.Add(await P(6, "8") is var text && int.TryParse(text, out var w7) ? q => q + w7++ + text.Length : null!);
    for (var i = 0; i < 2; i++)
        lock (made) made.Add(a is var w8 ? q => q + w8++ + i : null!);
    foreach (var e in new[] { 1, 2 })
        switch (e)
        {
            case 1:
                made.Add(a is var w9 ? q => q + w9++ + a : null!);
                break;
            default:
                made.Add(await P(2) is var w10 ? q => q + w10++ : null!);
                break;
        }

    for (var i = 0; i < 2; i++)
        if (a is var w11)
            made.Add(q => q + w11++ + a);
    for (var i = 0; i < 2; i++)
        if (await P(i) is var w12)
            made.Add(q => q + w12++);
    again:
    made.Add(a is var w13 ? q => q + w13++ : null!);
    if (made.Count < 30) goto again;
    late:
    made.Add(await P(4) is var w14 ? q => q + w14++ : null!);
    if (made.Count < 35) goto late;
    return R(made.Select(f => f(1) + f(2)).ToArray(), made.Select(f => f(1)).ToArray());
}
//## captured-in-filter-and-handler members
static async Task Throw(int i) { await P(i); throw new InvalidOperationException("thrown " + i); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var log = "";
    List<Func<int>> made = [];
    for (var i = 0; i < 3; i++)
    {
        var own = i * 10 + n;
        Func<int> outside = () => own;
        try { await Throw(i); }
        catch (InvalidCastException e) when (Make(() => e.Message.Length + own)() < 0) { made.Add(() => own + 1); Log(string.Join(",", from z in new[] { 1, own } where z > n select z + own)); }
        catch (Exception e) when (Make(() => own)() > -1 && (from z in new[] { own } where z > own - 1 select z).Any())
        {
            Log("caught " + e.GetType().Name);
            made.Add(() => own++);
            Func<int> last = () => own + e.Message.Length;
            if (i == 1) { made.Add(() => last() + own); continue; }
            log += string.Join(",", from z in new[] { 1, own } where z > n select z + own) + last();
            try { throw new InvalidOperationException("in"); }
            catch (Exception inner) when (Make(() => own + inner.Message.Length)() > 0) { made.Add(() => own + inner.Message.Length + e.Message.Length); }
        }

        log += outside();
    }

    static Func<int> Make(Func<int> f) { Log("filter " + f()); return f; }
    return log + R(made.Select(f => f()).ToArray(), made.Select(f => f()).ToArray());
}
//## query-sources-with-variables members
static int s_top;
[VoltTask] public static async VoltTask<string> Run(int n)
{
    object o = n;
    var log = "";
    for (var i = 0; i < 2; i++)
    {
        checked
        {
            log += string.Join(",", from z in new[] { i, (int.TryParse("3", out var w) ? w + n : n), 3 } where z > (o is int inner ? inner - 2 : 0) select z + w);
            log += string.Join(",", from z in new[] { 1, 2 } join y in new[] { (int.TryParse("2", out var parsed) ? parsed : i), n } on z equals y into g from x in g join q in new[] { (int.TryParse("3", out var late) ? late : 0), 2 } on x equals q select x + parsed + late);
            await P(1);
        }

        log += string.Join(",", from z in new[] { i, (int.TryParse("3", out var v) ? v + n : n), await P(n) } where z > v join y in new[] { 1, (int.TryParse("3", out var u) ? u : 2) } on z & 1 equals y & 1 select z + u + i);
        log += string.Join(",", from z in new[] { i, (int.TryParse("3", out var t) ? t + n : n) } let s = z + i join y in new[] { 1, await P(5), (int.TryParse("7", out s_top) ? s_top : 2) } on z & 1 equals y & 1 select z + t + s);
        unchecked { log += string.Join(",", (new[] { i, n }).Select(k => string.Join("", from z in new[] { (int.TryParse("3", out var m) ? m + k : k), 1 } where z > m select z + n))); await P(2); }
    }

    return log;
}
//## captured-in-blocks-without-await members
static List<Func<int, int>> s_made = [];
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var a = n;
    s_made.Clear();
    try { await Throw(1); }
    catch (InvalidCastException) { Log("no"); }
    catch (Exception e) when (e.Message.Length + a > -1)
    {
        Log("caught " + e.GetType().Name);
        Func<int, int> f = q => q + a;
        s_made.Add(f);
        int b = a, c = f(b);
        int Local(int x) => x * b + a;
        s_made.Add(Local);
        if (int.TryParse("7", out var parsed)) s_made.Add(q => parsed++ * q);
        var query = from x in new[] { 1, 2 } where x > a select x + b;
        s_made.Add(q => query.Sum() + c);
        c += 10;
    }
    finally
    {
        a++;
        Func<int, int> g = q => q - a;
        s_made.Add(g);
        var d = g(3);
        s_made.Add(q => d++ + q);
    }
    a += await A(2);
    return R(a, s_made.Select(f => f(2)), s_made.Select(f => f(3)));
}
[VoltTask] static async VoltTask Throw(int i) { await A(i); throw new InvalidOperationException("t"); }

//## local-functions-capture-unnamed-types
var fs = new List<Func<int>>();
var outer = new { O = n + 1, L = new[] { 1, 2 } };
for (int i = 0; i < 3; i++)
{
    var a = new { X = await P(1) };
    int k = i;
    fs.Add(() => a.X + k++);
    int Sum(int z) => k + z + outer.O;
    await Pv(2);
    fs.Add(() => Sum(a.X));
    Func<int, int> sum = Sum;
    Log(sum(2));
    void Set(int x)
    {
        a = new { X = a.X + x };
        outer = new { O = outer.O + 1, outer.L };
        Log(a);
        Log(outer);
    }

    Set(await P(3));
    Action<int> set = Set;
    fs.Add(() => { set(k); return a.X; });
    Log(set == Set);
}

return R(fs.Select(f => f()).ToArray()) + outer.O;

//## local-functions-of-every-kind-capture-unnamed-types members
private int _f = 5;

static void Bump<T>(ref T t, T v)
{
    Log($"{t}->{v}");
    t = v;
}

static bool Same<T>(T t, out T o)
{
    o = t;
    return true;
}

[VoltTask]
async VoltTask<string> Go<T>(T seed, int n) where T : notnull
{
    var rows = new[] { new { Id = 1, V = seed }, new { Id = await P(2), V = seed } }.ToList();
    var pair = (First: rows[0], Count: await P(1));
    var map = rows.ToDictionary(r => r.Id, r => (r, new { r.V }));
    var last = rows.Last();
    var find = (int id) => rows.Find(r => r.Id == id);
    IEnumerable<string> Items(int k)
    {
        for (var i = 0; i < k; i++)
        {
            foreach (var r in rows)
            {
                pair.Count++;
                yield return r.Id + ":" + r.V + i;
            }
        }
    }

    async VoltTask<int> Later(int k)
    {
        await Pv(k);
        return rows.Count + map[1].r.Id + await P(pair.Count > 100 ? 1 : 2) + last.Id;
    }

    TR Generic<TR>(Func<int, TR> f) where TR : notnull
    {
        pair.Count += 10;
        return f(pair.First.Id + pair.Count + Written());
    }

    int Written()
    {
        Bump(ref last, find(1)!);
        Same(rows[0], out last);
        (pair.First, pair.Count) = (last, pair.Count + 1);
        return map.Sum(m => m.Value.r.Id + (m.Value.Item2.V is int q ? q : 0));
    }

    var text = string.Join(",", Items(await P(2)));
    {
        var inner = new { rows.Count, n };
        int Down(int x)
        {
            Log(inner);
            return Across(x) + inner.Count;
        }

        int Across(int x) => x <= 0 ? inner.n + _f : Down(x - 1) + pair.Count;
        await V(1);
        text += Down(await P(3));
    }

    try
    {
        await Pv(4);
    }
    catch (PointException e) when (Filter(e))
    {
        rows.Clear();
        rows.Add(last);
    }

    bool Filter(Exception e) => rows.Any(r => r.Id == last.Id);
    return text + await Later(1) + Generic(x => x * 2) + Generic<string>(x => "s" + x) + last + pair + R(Items(1).ToArray());
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go("q", n) + await new C().Go(7, n);

//## moved-local-functions-with-attributes members
[AttributeUsage(AttributeTargets.All)]
sealed class MarkAttribute(string text) : Attribute
{
    public string Text => text;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var count = await P(1);
    [Mark("a"), System.Diagnostics.DebuggerStepThrough]
    [return: Mark("b")]
    int Plain([Mark("c")] int x) => count += x;
    [Mark("async")] async VoltTask<int> Async()
    {
        try
        {
            return count += await P(2);
        }
        finally
        {
            Log(count);
        }
    }

    Func<int, int> f = Plain;
    await Pv(3);
    var marks = f.Method.GetCustomAttributes(false).OfType<MarkAttribute>().Concat(f.Method.GetParameters()[0].GetCustomAttributes(false).OfType<MarkAttribute>());
    return R(f(1), await Async(), Plain(2), string.Concat(marks.Select(m => m.Text)));
}

//## local-functions-capture-lambdas-of-unnamed-types
var add = (ref int x, params int[] r) => x += r.Length + n;
var twice = (int a = 3) => a * 2;
int v = await P(1);
int Use()
{
    add(ref v, 1, 2);
    var before = twice;
    twice = (int b = 5) => b + v;
    return before() + twice();
}

await V(1);
var used = Use();
var same = add;
int Same() => same == add ? twice(v) : -1;
return R(used, Same(), await P(2), v);

//## local-functions-of-streams-capture-unnamed-types members
[VoltTask]
static async IAsyncEnumerable<(string, int)> Items(int count)
{
    var a = new { Count = count, Text = "s" };
    for (var i = 0; i < count; i++)
    {
        var b = new { a.Count, I = i };
        string Next()
        {
            b = new { Count = b.Count + 1, b.I };
            return a.Text + b;
        }

        await V(i);
        yield return (Next(), await P(i + 1));
        Log(Next());
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var (text, i) in Items(3))
    {
        r += text + i;
        if (n == 5 && i == 2) break;
    }

    return r;
}

//## statement-declares-and-captures
var s = n;
Action bump = () => s++;
await P(1);
bump();
(var made, var listed) = (n * 2, string.Join(",", from z in new[] { 1, 2, 3, 0 } where z > s - n select z));
var (first, second) = (s, new[] { 3, 1 }.Select(v => v + s).Sum());
Log(R(made, listed, first, second));
int.TryParse(new[] { "4", "5" }.First(t => t.Length < s + 9), out var parsed);
_ = new[] { 1, 2 }.Any(v => v < s) is var any && any;
if (made > 100) Log(await P(2));
bump();
return R(made, listed, first, second, parsed, any, s);

//## unnamed-type-in-interpolation
var a = new { A = n, B = "b" };
await P(1);
string Show() => $"{a.A}-{a}-{a.B,3}-{(a.A > 1 ? a.B : "c")}";
Func<string> show = () => $"{a.A:D2}|{a,14}|{Show()}";
await P(2);
return Show() + show();

//## variables-declared-in-heads members
static int[] T(int i, out int o) { o = i * 10; return [1, 2]; }
static bool Less(int i, out int o) { o = i * 10; return i < 3; }
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var fs = new List<Func<int>>();
    for (int i = 0; Less(i, out var x); T(i, out var y), fs.Add(() => y), i++)
    {
        int Sum() => x + i;
        fs.Add(Sum);
        await P(1);
        x++;
    }

    foreach (var x in T(n, out var y))
    {
        int Next() => x + y++;
        fs.Add(Next);
        await P(2);
    }

    for (var i = 0; i < 2; i++)
    {
        foreach (var x in T(await P(3), out var y)) fs.Add(() => x + i + y++);
    }

    switch (T(n, out var z).Length + n)
    {
        case 3: fs.Add(() => z); await P(4); z++; break;
        case var w and > 4: fs.Add(() => z + w); w += await P(5); z++; break;
        default: await P(6); break;
    }

    switch (T(await P(4), out var u)[0]) { case 1: fs.Add(() => u); u++; break; }
    lock (await P(1, T(3, out var v))) { fs.Add(() => v); v++; }
    return R(fs.Select(f => f())) + R(fs.Select(f => f()));
}

//## captures-in-what-sets-spans-and-references members
static int[] s_d = [];
static ref int Pick(Func<int> f) => ref s_d[f() % 4];
static Span<int> Sp(Func<int> f) => s_d.AsSpan(f() % 4);
static bool TrySp(Func<int> f, out Span<int> s, out int k) { s = s_d; k = f(); return k > 0; }
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    s_d = [1, 2, 3, 4];
    var cap = n;
    await P(1);
    cap++;
    for (var i = 0; i < 2; i++)
    {
        var loc = i;
        ref int r = ref Pick(() => cap + loc);
        r += 10;
        ref readonly int read = ref Pick(() => cap);
        Span<int> best = default;
        Span<int> s = Sp(() => cap);
        best = s;
        best[0] += read;
        var ok = TrySp(() => loc, out var o, out int k);
        o[0] += ok ? k : -k;
        Span<int> stack = stackalloc int[] { ((Func<int>)(() => cap))(), 2 };
        stack[1] += stack[0];
        Span<int> either = n > 1 ? stack : Sp(() => loc);
        r = ref Pick(() => loc + 1);
        r += either[0];
        if (Sp(() => loc) is [var first, .. var rest] && rest.Length is var length) cap += first + length;
        Log(R(s_d, stack.ToArray()));
        await P(2);
    }

    return R(s_d, cap);
}

//## functions-in-a-catch-with-a-filter members
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = new List<string>();
    for (var i = 0; i < 2; i++)
    {
        var it = i;
        try
        {
            await P(1);
            throw new FormatException("x" + i);
        }
        catch (Exception e) when (Weigh(e.Message.Length) is var weight && weight > 0 && n != 4)
        {
            string Text() => e.Message + weight + it + n;
            r.Add(Text());
            await P(2);
            weight++;
            it += 10;
            r.Add(Text());
        }
        catch (FormatException e) when (e.Message is var text)
        {
            Func<string> last = () => text + it;
            await P(3);
            r.Add(last());
        }

        int Weigh(int length) => length + it;
    }

    return R(r);
}

//## local-functions-as-delegates-without-a-type file
public partial class C
{
    int _f = 3;
    void Inst(int x) => Log("inst" + x + _f);

    [VoltTask]
    async VoltTask<string> Go(int n)
    {
        int top = n;
        Delegate d = Loc;
        object o = Loc2;
        await P(1);
        int Loc(int x = 3) => x + top + _f;
        void Loc2()
        {
            top++;
            Delegate inner = Inst;
            inner.DynamicInvoke(top);
            Delegate other = Loc;
            Log("loc" + other.DynamicInvoke(1));
        }

        ((Action)o)();
        Delegate[] all = [Loc, Loc2, await P(2) > 1 ? Loc : null!];
        return R(d.DynamicInvoke(1), all.Length, all[0].DynamicInvoke(2), all[2].DynamicInvoke(4));
    }

    [VoltTask] public static async VoltTask<string> Run(int n) => await new C().Go(n);
}

//## base-fields-as-places-in-local-functions file
public struct S { public int X; public int Inc(int b) => X += b; }
public class Bs { protected int F = 1; protected S St; protected int[] A = [1, 2]; protected virtual S Pv { get; set; } protected virtual int this[int i] { get => A[i]; set => A[i] = value; } protected virtual ref int Rf(int i) => ref A[i]; protected event Action? Ev; protected void Fire() => Ev?.Invoke(); protected virtual int M(int x, ref int y, out int z, in int w, params int[] r) { y += x; z = y + w; return r.Length; } protected virtual T G<T>(T t) where T : struct => t; }
public partial class Ds : Bs
{
    protected override int M(int x, ref int y, out int z, in int w, params int[] r) { z = 0; return -1; } protected override T G<T>(T t) => default;
    static void Inc(ref int x) => x += 5;
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        var loc = await P(1);
        void Up() { loc++; base.F += loc; Inc(ref base.F); base.St.X += 2; base.St.Inc(loc); base.A[0]++; int y = 1; loc += base.M(loc, ref y, out var z, base.F, 1, 2) + y + z; loc += base.G(4); }
        Up(); await P(2); Up(); Func<int> f = () => base.St.Inc(1) + base.M(1, ref base.F, out _, 3) + loc; var r = f(); await P(3); return R(r, loc, F, St.X, A, f());
    }
}
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new Ds().Go(n); }

//## local-functions-that-reach-everything-of-their-type file
public partial class K<T>(T t, int num) where T : notnull
{
    private int _f = 1; private static int s_s; public int Pr { get; set; } = 2; private S _st; public struct S { public int X; public void Inc() => X++; } event Action? E; int this[int i] { get => _f + i; set => _f = value + i; } ref int Rf => ref _f; static T? s_t; const int Kc = 4; enum En { A, B } delegate int Dl(ref int x); class Nst { public int V = Kc; }
    int Over(int x) => x; int Over(string s) => s.Length; static U Gen<U>(U u) => u; async Task<int> Meth() { await Tk(1); return _f; }
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        var loc = await P(1); var log = new List<string>(); En en = En.B; (int A, T B) tp = (1, t); T? tv = t; 
        void A1() { loc++; _f += loc; s_s++; Pr++; _st.Inc(); _st.X += 2; this._st.X++; E += A1x; this[1] = loc; this[2]++; Rf++; Rf = Rf + 1; s_t = t; log.Add($"{Kc}{En.A}{nameof(_f)}{nameof(A1)}{typeof(T).Name}{Over(loc)}{Over("ab")}{Gen(loc)}{Gen<T>(t)}{new Nst().V}{num}{this.GetType().Name}{GetHashCode() == this.GetHashCode()}{Equals(this)}"); num++; tp.A += num; tp = (tp.A, t); E?.Invoke(); E -= A1x; void A1x() { loc += 10; Pr += loc; } }
        async Task<int> A2(int p = Kc, params T[] ts) { A1(); loc += await Meth() + p; Pr += await Tk(2); _f = await Tk(3) + _f; this[0] += await Tk(1); _st.X += await Tk(2); num += await Tk(3); en = (En)(loc & 1); return ts.Length + await A3<int>(loc); async Task<U> A3<U>(U u) { loc += num; await Task.Yield0(); log.Add($"{u}{typeof(U).Name}{_f}"); return u; } }
        IEnumerable<T> It() { for (var i = 0; i < 2; i++) { loc++; _f++; yield return i == 0 ? t : tp.B; foreach (var z in Sub()) yield return z; } IEnumerable<T> Sub() { yield return s_t ?? t; num--; } } Dl dl = (ref int x) => { x += loc; return Loc3(ref x) + _f; }; int Loc3(ref int q) { q++; return q + loc + num; } static int St(int x) => x * s_s * Kc; unsafe int Un() { int* p = stackalloc int[2]; p[1] = loc; fixed (int* z = &_f) *z += 1; return p[1]; } ref int RefLoc() => ref _f; int Rec(int d) => d <= 0 ? loc : Rec(d - 1) + Mut(d - 1); int Mut(int d) => d <= 0 ? num : Rec(d - 1); T? Nul() => n > 2 ? default : tv; void Try() { try { loc /= (loc - loc); } catch (DivideByZeroException e) when (e.Message.Length + loc > 0) { log.Add("dz" + loc); } finally { loc--; } } void Sw(object? o) { switch (o) { case int i when i > loc: loc = i; break; case T tt: log.Add("T" + tt); break; case null: goto default; default: log.Add("d" + (o as string ?? "n")); break; } } Func<int> Cur() { var inner = loc; Func<Func<int>> q = () => { inner++; return () => inner + loc + _f; }; return q(); } 
        A1(); await P(2); var x = await A2(1, t, t); log.Add(x + ""); foreach (var i in It()) { log.Add(i + ""); await P(3); } int lv = 3; log.Add(dl(ref lv) + "" + lv); await P(4); RefLoc() += 4; log.Add(R(St(2), Un(), Rec(4), Nul() is null, RefLoc())); Try(); Sw(100); Sw("s"); Sw(null); await P(5); Sw(t); log.Add(R(Cur()())); return R(log, loc, _f, Pr, _st.X, num, tp, en);
    }
}
public static class Tx { extension(Task) { public static Task Yield0() => Tk(1); } }
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => (await new K<string>("t", 3).Go(n) + await new K<int>(7, 1).Go(n)).Replace("\n", ""); }
