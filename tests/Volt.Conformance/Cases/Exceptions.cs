//## catch-await-in-try
try
{
    await P(1);
    Log("body");
    await P(2);
    return "ok";
}
catch (PointException e)
{
    return "caught " + e.Message;
}

//## catch-await-in-catch
try
{
    Log("try");
    await P(1);
    S(2);
}
catch (PointException e)
{
    Log("catch " + e.Message);
    await P(3);
    Log("after " + e.Message);
}

return "end" + await P(4);

//## catch-no-variable
try { S(1); }
catch { await P(2); Log("caught"); }
try { await P(3); }
catch (PointException) { Log("caught2"); await P(4); }
return "end";

//## several-catches
try
{
    await P(1);
    if (n == 2) throw new ArgumentException("arg");
    if (n == 3) throw new InvalidOperationException("inv");
    if (n == 4) throw new ArgumentNullException("nul");
    S(5);
}
catch (ArgumentNullException e)
{
    return "nul" + e.ParamName + await P(2, "a");
}
catch (ArgumentException e) when (e.Message == "arg")
{
    await A(7, 0);
    return e.Message + "b";
}
catch (InvalidOperationException e)
{
    Log(e.Message);
    await P(1);
}
catch (Exception e)
{
    await P(2);
    return e.Message + "c";
}

return "end";

//## finally-await
try
{
    await P(1);
    Log("body");
}
finally
{
    Log("finally");
    await P(2);
    Log("finally end");
}

return "end" + await P(3);

//## finally-await-no-await-in-try
try
{
    S(1);
    if (n == 5) return "returned";
}
finally
{
    await P(2);
    S(3);
}

return "end";

//## finally-sync-await-in-try
var x = 0;
try
{
    x = await P(1);
    S(2);
    x += await P(3);
}
finally
{
    Log("finally " + x);
}

return R(x);

//## finally-runs-once-on-suspension
var count = 0;
try
{
    await P(1);
    await P(2);
    await P(3);
}
finally
{
    count++;
    Log("finally " + count);
}

return R(count);

//## try-catch-finally-all-await
var r = "";
try
{
    r += await P(1);
    r += S(2);
}
catch (PointException e) when (e.Label != 5)
{
    r += "c" + e.Label;
    r += await P(3);
}
finally
{
    r += "f";
    await P(4);
    r += "g";
    Log(r);
}

return r + await P(5);

//## filter-sees-state
var x = 1;
try
{
    x = 2;
    await P(1);
    x = 3;
    S(2);
}
catch (PointException e) when (e.Label == x - 1)
{
    return "filtered " + x + await P(3);
}

return "end" + x;

//## filter-runs-before-inner-finally
try
{
    try
    {
        await P(1);
    }
    finally
    {
        Log("inner finally");
    }
}
catch (PointException) when (L("filter", true))
{
    await P(2);
    return "caught";
}

return "end";

//## filter-sync-body-before-inner-finally
try
{
    try
    {
        S(1);
    }
    finally
    {
        Log("inner finally");
    }
}
catch (PointException) when (L("filter", true))
{
    await P(2);
    return "caught";
}

return "end" + await P(3);

//## filter-false-then-next
try
{
    await P(1);
}
catch (PointException e) when (L("f1", e.Label > 3))
{
    return "first";
}
catch (PointException e) when (L("f2", n == e.Label))
{
    return "second" + await P(2);
}

return "none";

//## filter-throws
try
{
    await P(1);
}
catch (PointException) when (L("filter", int.Parse("zz") > 0))
{
    return "never" + await P(2);
}
catch (PointException)
{
    await P(3);
    return "next";
}

return "ok";

//## filter-pattern-variable
object tag = "tag" + n;
try
{
    await P(1);
    S(2);
}
catch (PointException e) when (e.Label is var l and > 1 && tag is string { Length: 4 } s)
{
    await P(3);
    return R(l, s);
}
catch (Exception e) when (e is PointException { Label: var lab })
{
    return "one" + lab + await P(4);
}

return "ok";

//## nested-try-catch
try
{
    try
    {
        await P(1);
        S(2);
    }
    catch (PointException e) when (e.Label == 1)
    {
        Log("inner");
        await P(3);
        throw new InvalidOperationException("from inner");
    }

    await P(4);
}
catch (InvalidOperationException e)
{
    await P(5);
    return e.Message;
}
catch (PointException e)
{
    return "outer " + e.Message + await A(7, 0);
}

return "end";

//## nested-finallies
try
{
    try
    {
        try
        {
            await P(1);
            if (n == 4) return "ret";
        }
        finally
        {
            await P(2);
            Log("f1");
        }
    }
    finally
    {
        Log("f2");
        await P(3);
    }

    Log("between");
}
finally
{
    await P(5);
    Log("f3");
}

return "end";

//## try-in-catch
try
{
    S(1);
    await P(2);
}
catch (PointException outer)
{
    try
    {
        await P(3);
        throw;
    }
    catch (PointException inner)
    {
        await P(4);
        return $"{outer.Message} {inner.Message} {ReferenceEquals(outer, inner)}";
    }
}

return "end";

//## try-in-finally
try
{
    await P(1);
}
finally
{
    try
    {
        await P(2);
        if (n == 3) throw new InvalidOperationException("in finally");
    }
    catch (InvalidOperationException e)
    {
        Log(e.Message);
        await P(4);
    }
    finally
    {
        await P(5);
        Log("inner done");
    }
}

return "end";

//## rethrow
try
{
    try
    {
        await P(1);
        S(2);
    }
    catch (PointException e)
    {
        Log("first " + e.Message);
        await P(3);
        throw;
    }
}
catch (PointException e)
{
    await P(4);
    return "second " + e.Message;
}

return "end";

//## rethrow-keeps-stack-trace members
static void Deep(int n)
{
    if (n > 0) Deeper(n);
}

static void Deeper(int n) => throw new InvalidOperationException("deep" + n);

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        try
        {
            await A(7, 0);
            Deep(n);
        }
        catch (InvalidOperationException)
        {
            await A(8, 0);
            throw;
        }
    }
    catch (InvalidOperationException e)
    {
        return e.Message + e.StackTrace!.Contains(nameof(Deeper)) + e.StackTrace.Contains(nameof(Run));
    }

    return "end";
}

//## rethrow-in-nested-sync-catch
try
{
    try
    {
        S(1);
        await P(2);
    }
    catch (PointException)
    {
        try
        {
            S(3);
        }
        catch (PointException)
        {
            Log("inner");
            throw;
        }

        await P(4);
        throw;
    }
}
catch (PointException e)
{
    return e.Message;
}

return "end";

//## throw-variable
try
{
    await P(1);
    S(2);
}
catch (PointException e)
{
    await P(3);
    throw new InvalidOperationException("wrapped " + e.Message, e);
}

return "end";

//## catch-variable-assigned
try
{
    await P(1);
    S(2);
}
catch (Exception e)
{
    e = new ArgumentException("changed " + e.Message);
    await P(3);
    Log(e.Message);
    return e.GetType().Name;
}

return "end";

//## return-through-finally
try
{
    if (n > 2) return await P(1, "early");
    await P(2);
}
finally
{
    Log("finally");
    await P(3);
}

return "late";

//## return-value-evaluated-before-finally
var x = 1;
try
{
    return R(x, await P(1));
}
finally
{
    x = 50;
    await P(2);
    Log(x);
}

//## return-from-catch-through-finally
try
{
    await P(1);
    S(2);
    return "try";
}
catch (PointException e)
{
    return "catch" + e.Label + await P(3);
}
finally
{
    await P(4);
    Log("finally");
}

//## break-continue-through-finally
var r = "";
for (var i = 0; i < 5; i++)
{
    try
    {
        if (i == 1) continue;
        if (i == n) break;
        r += await P(1);
    }
    finally
    {
        r += "f" + i;
        await P(2);
    }

    r += ";";
}

return r;

//## break-continue-from-catch
var r = "";
for (var i = 0; i < 4; i++)
{
    try
    {
        r += i;
        await P(1);
        if (i % 2 == 0) throw new InvalidOperationException();
        S(2);
    }
    catch (InvalidOperationException)
    {
        await P(3);
        if (i == 2) break;
        continue;
    }
    catch (PointException)
    {
        r += "p";
        continue;
    }

    r += ".";
}

return r + await P(4);

//## goto-out-of-try
var i = 0;
again:
try
{
    await P(1);
    if (i++ < 2) goto again;
    if (n == 4) goto end;
    S(2);
}
catch (PointException)
{
    await P(3);
    if (i++ < 3) goto again;
    goto end;
}
finally
{
    await P(5);
    Log("f" + i);
}

Log("fall");
end:
return R(i);

//## goto-through-two-finallies
for (var i = 0; i < 2; i++)
{
    try
    {
        try
        {
            await P(1);
            if (i == 1) goto done;
            if (n == 3) return "ret";
        }
        finally
        {
            await P(2);
            Log("inner" + i);
        }
    }
    finally
    {
        Log("outer" + i);
        await P(4);
    }
}

Log("not here");
done:
return "done";

//## loop-inside-try
var r = "";
try
{
    for (var i = 1; i < 5; i++)
    {
        r += await P(i);
        if (i == 4) break;
    }
}
catch (PointException e)
{
    r += "c" + e.Label;
}

return r;

//## try-inside-loop-with-await-in-catch
var r = "";
for (var i = 1; i < 5; i++)
{
    try
    {
        r += await P(i);
    }
    catch (PointException e)
    {
        r += "c" + e.Label + await A(1, "x");
    }
    finally
    {
        r += "f";
    }
}

return r;

//## exception-in-finally-replaces
try
{
    try
    {
        await P(1);
        S(2);
    }
    finally
    {
        await P(3);
        if (n is 2 or 4) throw new InvalidOperationException("finally");
    }
}
catch (Exception e)
{
    return e.Message + await P(5);
}

return "end";

//## exception-in-catch-runs-finally
try
{
    try
    {
        await P(1);
        S(2);
    }
    catch (PointException)
    {
        await P(3);
        throw new InvalidOperationException("catch");
    }
    finally
    {
        Log("finally");
        await P(4);
    }
}
catch (Exception e)
{
    return e.GetType().Name + e.Message;
}

return "end";

//## fault-in-inline-child members
[VoltTask]
static async VoltTask<int> Child(int n)
{
    try
    {
        await P(1);
        await P(2);
        if (n == 3) throw new ArgumentException("child");
        return 5;
    }
    finally
    {
        Log("child finally");
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        return R(await Child(n));
    }
    catch (Exception e)
    {
        await P(4);
        return "parent " + e.Message + await P(5);
    }
}

//## fault-through-levels members
[VoltTask]
static async VoltTask A1(int n)
{
    try { await A2(n); }
    finally { Log("a1"); await P(3); }
}

[VoltTask]
static async VoltTask A2(int n)
{
    try { await A3(n); Log("a2 ok"); }
    catch (ArgumentException) { Log("a2 caught"); await P(4); throw; }
}

[VoltTask]
static async VoltTask A3(int n)
{
    await P(1);
    if (n == 2) throw new ArgumentException("three");
    await P(5);
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await A1(n);
    return "end";
}

//## uncaught
await P(1);
if (n > 2) throw new InvalidOperationException("uncaught" + n);
return "ok";

//## uncaught-before-first-await
if (n > 2) throw new InvalidOperationException("uncaught" + n);
await P(1);
return "ok";

//## throw-in-argument
try
{
    return R(Math.Max(await P(1), n > 2 ? throw new ArgumentException("arg") : await P(2)));
}
catch (ArgumentException e)
{
    return e.Message;
}

//## divide-by-zero
var zero = 0;
try
{
    return R(await P(4) / (n > 2 ? zero : 1) + await P(1));
}
catch (DivideByZeroException)
{
    return "div" + await P(2);
}

//## catch-of-foreign-task-fault
try
{
    await Tk(1);
    await Vt(2, 5);
    await K(3, 5);
}
catch (PointException e)
{
    return e.Message + await Tk(4);
}

return "end";

//## cancelled-task
try
{
    await P(1);
    await Task.FromCanceled(new CancellationToken(true));
}
catch (OperationCanceledException e)
{
    return e.GetType().Name + await P(2);
}

return "end";

//## exception-filter-with-await-result
var limit = await P(1);
try
{
    await P(2);
    S(3);
}
catch (PointException e) when (e.Label > limit && L("filter", n != 2))
{
    return "big" + limit + await P(4);
}

return "end";

//## try-catch-as-only-statement
try { return R(await P(1)); }
catch (PointException) { return "c"; }

//## empty-try-and-finally
try { } finally { await P(1); }
try { await P(2); } finally { }
try { } catch { await P(3); }
return "ok";

//## state-after-catch
var a = 1;
var b = "s";
try
{
    a = await P(1) + 10;
    b += await P(2);
    a = 20;
}
catch (PointException e) when (e.Label == 2)
{
    b += "c" + a;
}

return R(a, b, await P(3));

//## locals-in-each-block
try
{
    var x = await P(1);
    await P(2);
    Log(x);
}
catch (PointException e)
{
    var x = "c" + e.Label;
    await P(3);
    Log(x);
}
finally
{
    var x = 2.5;
    await P(4);
    Log(x);
}

return "end";

//## return-in-nested-try-in-loop
for (var i = 0; ; i++)
{
    try
    {
        try
        {
            if (i == 2) return "two" + await P(1);
            await P(2);
        }
        finally
        {
            Log("f" + i);
            await P(3);
        }
    }
    catch (PointException e) when (e.Label == 2)
    {
        return "caught" + i + await P(4);
    }
}

//## await-in-finally-after-return-void members
[VoltTask]
static async VoltTask Go(int n)
{
    try
    {
        if (n == 2) return;
        await P(1);
        if (n == 3) return;
        Log("body");
    }
    finally
    {
        await P(4);
        Log("finally");
    }

    Log("after");
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await Go(n);
    return "end";
}

//## finally-overrides-locals-not-result
var s = "a";
string F()
{
    s += "f";
    return s;
}

try
{
    await P(1);
    return F();
}
finally
{
    s += "z";
    await P(2);
    Log(F());
}

//## aggregate-of-task
try
{
    await Task.WhenAll(Tk(1), Tk(2));
}
catch (Exception e)
{
    return e.Message + await P(3);
}

return "all";

//## lock-in-try
var gate = new object();
try
{
    await P(1);
    lock (gate) S(2);
}
catch (PointException)
{
    lock (gate) Log("locked");
    await P(3);
}

return R(Monitor.IsEntered(gate));

//## catch-when-in-loop-retries
var tries = 0;
while (true)
{
    try
    {
        tries++;
        await P(1);
        if (tries < 3) throw new InvalidOperationException("again");
        return "ok" + tries;
    }
    catch (InvalidOperationException) when (tries < 3)
    {
        await P(2);
    }
}

//## pending-branches-mixed
var r = "";
for (var i = 0; i < 6; i++)
{
    try
    {
        switch (i)
        {
            case 0: continue;
            case 1: r += await P(1); break;
            case 2: if (n == 2) return r + "ret"; break;
            case 3: goto next;
            case 4: if (n == 4) throw new ArgumentException("four"); break;
            default: r += "d"; break;
        }

        r += i;
    }
    catch (ArgumentException)
    {
        r += "arg" + await P(3);
        break;
    }
    finally
    {
        r += "f";
        await P(5);
    }

    next:
    r += "n";
}

return r;

//## filter-with-side-effects-order
try
{
    try
    {
        await P(1);
        throw new InvalidOperationException("x");
    }
    catch (InvalidOperationException) when (L("inner filter", false))
    {
        Log("never");
    }
    finally
    {
        Log("inner finally");
        await P(2);
    }
}
catch (InvalidOperationException) when (L("outer filter", true))
{
    Log("outer");
}

return "end";

//## catch-specific-then-general-await-both
try
{
    await P(1);
    S(2);
    if (n == 3) throw new FormatException("f");
}
catch (FormatException)
{
    await P(4);
    Log("format");
}
catch
{
    await P(5);
    Log("any");
    throw;
}

return "end";

//## exception-types-by-generic members
[VoltTask]
static async VoltTask<string> Guard<TException>(int n)
    where TException : Exception
{
    try
    {
        await P(1);
        if (n == 2) throw new InvalidOperationException("inv");
        if (n == 3) throw new ArgumentException("arg");
        return "none";
    }
    catch (TException e) when (e.Message.Length > 0)
    {
        await P(4);
        return typeof(TException).Name + e.Message;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        return await Guard<InvalidOperationException>(n) + await Guard<ArgumentException>(n);
    }
    catch (Exception e) when (e is not PointException)
    {
        return "out " + e.Message;
    }
}

//## deep-unwinding
try
{
    try
    {
        try
        {
            try
            {
                await P(1);
                S(2);
            }
            catch (PointException e) when (e.Label == 2)
            {
                await P(3);
                throw;
            }
        }
        finally
        {
            Log("f1");
            await A(7, 0);
        }
    }
    catch (InvalidOperationException)
    {
        Log("no");
    }
    finally
    {
        Log("f2");
    }
}
catch (PointException e)
{
    Log("top " + e.Label);
    await P(4);
}
finally
{
    await P(5);
    Log("f3");
}

return "end";

//## jumps-that-an-exception-stops members
sealed class Throwing(int at, int n) : IDisposable
{
    public void Dispose()
    {
        Log("dispose " + at);
        if (at == n) throw new InvalidOperationException("dispose");
    }
}

[VoltTask]
static async VoltTask<string> Returns(int n)
{
    var text = "";
    try
    {
        try
        {
            if (n < 3) return "returned";
            await P(1);
        }
        finally
        {
            Log("inner");
            if (n is 1 or 4) throw new InvalidOperationException("inner");
        }
    }
    catch (InvalidOperationException e)
    {
        text += "caught " + e.Message;
        if (n == 4) await P(2);
    }
    finally
    {
        await P(3);
    }

    return text + "end";
}

[VoltTask]
static async VoltTask<string> Jumps(int n)
{
    var text = "";
    for (var i = 0; i < 4; i++)
    {
        try
        {
            try
            {
                using var first = new Throwing(i, n);
                if (i == 1) continue;
                if (i == 3) break;
                if (i == 2 && n == 5) goto Out;
                await P(i);
            }
            catch (InvalidOperationException e) when (e.Message == "dispose")
            {
                text += "caught " + i;
            }
            finally
            {
                Log("middle " + i);
                if (n == 3 && i == 1) throw new InvalidOperationException("middle");
            }

            text += "after " + i;
        }
        catch (InvalidOperationException e)
        {
            text += e.Message;
            await P(4);
        }
        finally
        {
            await P(5);
            text += "finally " + i;
        }

        text += "next";
    }

Out:
    return text;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Returns(n) + await Jumps(n);

//## assignments-that-throw members inputs=0,1,2,3,4,5,6,7,11,12,13,14,15,16
static string Text(int n, int bad, string text) => n == bad ? throw new InvalidOperationException("text " + bad) : text;

static int Halve(int n, int bad, out int left) => (left = n == bad ? throw new InvalidOperationException("halve " + bad) : n) / 2;

[VoltTask]
static async VoltTask<string> Caught(int n)
{
    var text = "first" + await P(11);
    var left = 7;
    await P(12);
    try
    {
        text = Text(n, 1, "second");
        left = await P(13, 8);
        text = Text(n, 2, "third") + left;
    }
    catch (InvalidOperationException e) when (S(14, text + left).Length > 0)
    {
        text += e.Message;
    }

    return text + left;
}

[VoltTask]
static async VoltTask<string> Finally(int n)
{
    var (text, left) = ("a", 1);
    try
    {
        await P(11);
        try
        {
            try
            {
                (text, left) = (Text(n, 3, "b"), 2);
                Halve(6, n, out left);
                await P(12);
            }
            finally
            {
                Log("finally " + text + left);
            }
        }
        finally
        {
            await P(13);
            Log("outer " + text + left);
            text = Text(n, 4, "c");
        }
    }
    catch (InvalidOperationException) when (n > 2)
    {
        await P(14);
        text += "caught" + left;
    }

    return text + left;
}

[VoltTask]
static async VoltTask<string> Around(int n)
{
    var text = "";
    for (var i = 0; i < 3; i++)
    {
        var kept = "kept" + i;
        var last = i;
        await P(15);
        try
        {
            foreach (var x in new[] { 1, 2 })
            {
                kept = Text(n, x + i, "new");
                last = 10 / (n - 6 + x);
                text += kept + last;
                await P(16);
                last = x;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or DivideByZeroException)
        {
            text += kept + last + e.GetType().Name;
        }
    }

    return text;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await Caught(n) + await Finally(n) + await Around(n);

//## variables-of-filters-behind-throws
var r = "";
try { try { await A(1); throw new AggregateException(new Exception(await K(1, "ag"))); } catch (AggregateException ae) when (ae.InnerException is Exception { Message: var m }) { r += m; await A(2); throw ae.InnerException!; } } catch (Exception) { r += "got"; }
try { await A(1); throw new AggregateException(await A(4, new Exception("ag"))); } catch (AggregateException ae) when (ae.InnerException is Exception { Message: var m }) { r += m; await A(2); }
return r;
