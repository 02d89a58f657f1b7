//## switch-int
switch (await P(n == 0 ? 1 : n))
{
    case 1:
        return "one" + await P(1);
    case 2:
    case 3:
        Log("two or three");
        await P(2);
        break;
    default:
        await P(4);
        break;
}

return "end" + await P(5);

//## switch-string
switch (await P(1, "k" + n))
{
    case "k1":
        return "one";
    case "k2":
        await P(2);
        goto case "k3";
    case "k3":
        return "three" + await P(3);
    case null:
        return "null";
    default:
        return "other" + await P(4);
}

//## switch-sync-governing
switch (n)
{
    case 0: await P(1); break;
    case 1: return "one" + await P(2);
    case 2: { var x = await P(3); Log(x); break; }
    case 3: await P(4); goto default;
    case 4: goto case 2;
    default: Log("default"); await P(5); break;
}

return "end";

//## switch-when-await
switch (n)
{
    case > 3 when await P(1) > 0 && n == 4:
        return "four";
    case > 1 when await P(2) > n:
        return "between";
    case var x when x == await P(3):
        return "three" + x;
    default:
        return "default" + await P(4);
}

//## switch-type
object o = n switch { 0 => 5, 1 => "str", 2 => new Cell(3), 3 => 2.5, 4 => null!, _ => 'c' };
switch (o)
{
    case int i when i > await P(1):
        return "int" + i + await P(2);
    case string { Length: 3 } s:
        await P(3);
        return s;
    case Cell { Field: var f } c:
        return R(f + await P(4), c);
    case null:
        await P(5);
        return "null";
    case double or float:
        return "real" + await P(1);
    default:
        return "other" + o;
}

//## switch-goto-default-and-case
var r = "";
for (var i = 0; i < 4; i++)
{
    switch (i)
    {
        case 0:
            r += "0";
            goto case 2;
        case 1:
            r += "1" + await P(1);
            goto default;
        case 2:
            r += "2" + await P(2);
            break;
        default:
            r += "d" + await P(3);
            continue;
    }

    r += ";";
}

return r;

//## switch-in-loop-break-continue
var r = "";
foreach (var x in new[] { 1, 2, 3, 4, 5 })
{
    switch (x)
    {
        case 1: continue;
        case 2: r += await P(1); break;
        case 3 when n == 3: goto done;
        case 4: r += "four"; break;
        default: await P(2); continue;
    }

    r += x;
}

done:
return r + await P(3);

//## switch-shared-scope
switch (n)
{
    case 1:
        int x = await P(1);
        Log(x);
        break;
    case 2:
        x = await P(2) * 2;
        Log(x);
        await P(3);
        return R(x);
    default:
        x = 9;
        break;
}

return "end";

//## switch-labels-inside
switch (n)
{
    case 1:
        await P(1);
        goto shared;
    case 2:
        Log("two");
        shared:
        await P(2);
        break;
    default:
        break;
}

return "end";

//## switch-no-match
switch (await P(n + 1)) { case 100: await P(1); break; }
switch (n) { case 100: await P(2); return "x"; }
switch (n) { default: await P(3); break; }
return "end";

//## switch-enum
switch ((DayOfWeek)n)
{
    case DayOfWeek.Monday: await P(1); goto case DayOfWeek.Tuesday;
    case DayOfWeek.Tuesday: return "tue" + await P(2);
    case DayOfWeek.Wednesday or DayOfWeek.Thursday: return "mid" + await P(3);
    default: return "rest";
}

//## switch-char-bool-long
var r = "";
switch ("abcdef"[n]) { case 'a': r += await P(1); break; case 'b': r += "b"; break; case >= 'c' and < 'e': r += await P(2); break; }
switch (n > 2) { case true: r += await P(3); break; case false: r += "f"; break; }
switch ((long)n) { case 1L: r += "l"; break; case 5L: r += await P(4); break; }
switch ((int?)(n == 3 ? null : n)) { case null: r += "null" + await P(1); break; case 4: r += await P(2); break; default: r += "d"; break; }
return r;

//## switch-tuple
switch (n > 2, await P(1) > 0)
{
    case (true, true):
        return "tt" + await P(2);
    case (false, var b) when b && n == await P(1):
        return "f" + b;
    case (_, false):
        return "never";
    default:
        return "d" + await P(3);
}

//## switch-nested
switch (n / 2)
{
    case 0:
        switch (n)
        {
            case 0: await P(1); break;
            default: return "inner" + await P(2);
        }

        break;
    case 1:
        switch (await P(3)) { case 3: goto end; default: break; }
        break;
    case 2:
        await P(4);
        return "two";
}

Log("after");
end:
return "end";

//## switch-return-in-every-section
switch (n)
{
    case 0: return await P(1, "a");
    case 1: throw new InvalidOperationException(await P(2, "b"));
    default: return await P(3, "c");
}

//## switch-with-try
switch (n)
{
    case 1:
        try
        {
            await P(1);
            break;
        }
        finally
        {
            await P(2);
        }

    case 2:
        try
        {
            await P(3);
            goto case 1;
        }
        catch (PointException)
        {
            goto default;
        }

    default:
        return "d" + await P(4);
}

return "end";

//## switch-pattern-variables-live
object o = n > 2 ? (n, "s") : new[] { n, 2 };
switch (o)
{
    case (int a, string b) when a > await P(1):
        await P(2);
        return R(a, b);
    case int[] { Length: 2 } arr when arr[0] == n:
        await P(3);
        return R(arr);
    default:
        return "d";
}

//## switch-governing-changes-after
var x = n;
switch (x)
{
    case 1 when await P(1, x = 50) > 0 && n == 0:
        return "a";
    case 1:
        return "still one " + x;
    case 50:
        return "fifty";
    default:
        return "d" + x;
}

//## switch-expression-arms
return n switch
{
    0 => await P(1, "zero"),
    1 => "one",
    2 or 3 => "few" + await P(2),
    > 3 and < 5 => await P(3, "four"),
    _ => "many" + await P(4),
};

//## switch-expression-governing
return await P(n + 1) switch
{
    1 => "one",
    2 => await P(2, "two"),
    var x when x > 4 => "big" + x,
    _ => "other" + await P(3),
};

//## switch-expression-guards
return n switch
{
    > 2 when await P(1) > n => "never",
    > 2 when await P(2) > 0 && n == 4 => "four" + await P(3),
    var x when x == await P(3) => "three",
    _ => "default",
};

//## switch-expression-no-match
try
{
    return n switch { 1 => "one", 2 => await P(2, "two"), 3 => await P(3, "x") };
}
catch (Exception e) when (e is not PointException)
{
    return e.GetType().Name + await P(1);
}

//## switch-expression-types
object o = n switch { 0 => 5, 1 => "str", 2 => new Cell(3), _ => 2.5 };
return o switch
{
    int i when i > await P(1) => "int" + (i + await P(2)),
    string s => s + await P(3),
    Cell { Field: > 2 } c => R(c, await P(4)),
    _ => "other",
};

//## switch-expression-nested
return R(n switch
{
    < 2 => n switch { 0 => await P(1), _ => S(2) },
    2 => (await P(3)) switch { 3 => await P(4), _ => 0 },
    _ => -1,
} + await P(5));

//## switch-expression-in-argument
return R(S(1), n switch { 1 => await P(1), 2 => S(2), _ => await P(3) }, S(4), n switch { _ => await P(5) });

//## switch-expression-throw-arm
return n switch
{
    2 => throw new InvalidOperationException("two"),
    3 => await P(3, n) > 2 ? throw new ArgumentException("three") : "x",
    _ => "ok" + await P(1),
};

//## switch-expression-target-typed
long l = n switch { 1 => await P(1), 2 => 5L, _ => 7 };
Cell c = n switch { 1 => new(await P(2)), _ => new(S(3)) };
Func<int, int> f = n switch { 1 => x => x + 1, _ => await P<Func<int, int>>(4, x => x * 2) };
return R(l, c, f(5));

//## switch-expression-tuple
return (n, await P(1)) switch
{
    (1, _) => "one",
    (var x, 1) when x > await P(3) => "big" + x,
    (2, var y) => "two" + y + await P(2),
    _ => "rest",
};

//## switch-expression-statement-discard
_ = n switch { 1 => await P(1), _ => await P(2) };
return "ok";

//## switch-expression-as-receiver
return R((n switch { 1 => new Cell(1), _ => await P(1, new Cell(2)) }).Add(await P(2)));

//## switch-expression-pattern-variables
object o = n > 2 ? "text" : n;
var r = o switch
{
    string { Length: var len } s => s + len + await P(1) + s.Length,
    int i and > 1 => i + await P(2) + i.ToString(),
    int i => "small" + i,
    _ => "",
};
return r;

//## switch-statement-goto-case-loop
var state = 0;
var r = "";
while (true)
{
    switch (state)
    {
        case 0: r += "0"; state = await P(1); continue;
        case 1: r += "1"; await P(2); state = 2; break;
        case 2: r += "2"; if (n == 3) goto case 4; state = 3; break;
        case 3: return r + "3" + await P(3);
        case 4: r += "4"; await P(4); goto case 3;
    }

    r += ".";
}

//## switch-on-await-in-loop
var r = "";
for (var i = 1; i < 5; i++)
{
    switch (await P(i))
    {
        case 1: r += "a"; break;
        case 2: r += "b" + await A(3); break;
        case var x when x == n: return r + "n" + x;
        default: r += "c"; break;
    }
}

return r;

//## goto-case-by-another-constant members
[VoltTask] static async VoltTask<string> I(int x) { var r = ""; switch (x) { case 'a': await P(1); r += "a"; goto case 'b'; case 98: r += "b"; goto case 0x1; case 1: await P(2); r += "1"; goto case (int)DayOfWeek.Tuesday; case 2: return r + "2"; default: if (r.Length > 3) goto case 2; r += "d"; goto case 97; } }
[VoltTask] static async VoltTask<string> U(ulong x) { var r = ""; switch (x) { case 1: await P(3); r += "1"; goto case 2UL; case 2: r += "2"; goto case ulong.MaxValue; case ulong.MaxValue: return r + await P(4); default: goto case 'a' - 96; } }
[VoltTask] static async VoltTask<string> D(double x, decimal m, long? l, DayOfWeek w) { var r = ""; switch (x) { case 1: r += await P(5); goto case 2.5f; case 2.5: r += "2.5"; goto case double.NaN; case double.NaN: r += "nan"; break; default: await P(6); goto case 1.0; } switch (m) { case 1: r += await P(1); goto case 2.50m; case 2.5m: r += "m"; break; default: goto case 1m; } switch (l) { case null: r += await P(2); goto case 5; case 5L: r += "L"; break; default: goto case null; } switch (w) { case DayOfWeek.Monday: r += await P(3); goto case 0; case DayOfWeek.Sunday: r += "Sun"; break; default: goto case DayOfWeek.Monday; } return r; }
[VoltTask] public static async VoltTask<string> Run(int n) => await I(n) + await I('a') + await U((ulong)n) + await D(n, n, n > 2 ? n : null, (DayOfWeek)n);

//## types-as-labels members
[VoltTask] public static async VoltTask<string> Run(int n) { var r = ""; foreach (var o in new object?[] { "s", 1, 2L, new List<int> { n }, new[] { 1 }, null, DayOfWeek.Monday, (1, "t"), new Cell() }) { switch (o) { case string: r += "s" + await P(1); break; case int or long: r += "il"; await P(2); break; case List<int>: r += "l"; break; case int[]: r += await P(3); break; case null: r += "null"; break; case System.DayOfWeek: r += "dw"; break; case (int, string): r += "tup"; break; case Cell: r += await P(4); break; } r += o switch { string => await P(5), int => 1, List<int> => 2, null => await P(6), _ => 3 }; } return r; }

//## goto-labels-of-later-sections members
[VoltTask] static async VoltTask<int> Go(int k)
{
    var c = 0;
again:
    switch (k)
    {
        case 0: { c++; if (c < 3) goto case 0; k = await P(4); goto again; }
        case 1 or 2:
            try { c += await P(1); if (c > 20) return c; if (c % 3 == 0) goto third; goto inner; } finally { c += 10; await P(2); }
        case 3:
        third: for (; ; ) { if (c++ > 30) goto default; switch (await P(3)) { case 3: try { if (c % 2 == 0) goto next; continue; } finally { Log("c" + c); await P(5); } default: throw new Exception(); } }
        next: k = 1; goto again;
        case 4: k = 2; inner: try { goto case 3; } finally { Log("f"); await P(6); }
        default: return c * 100;
    }
}
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Go(0), await Go(4), await Go(9), await Go(n), await Go(2));
