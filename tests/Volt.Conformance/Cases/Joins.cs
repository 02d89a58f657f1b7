//## join-of-calls members noplain
[VoltTask]
static async VoltTask<int> Work(int label, int steps)
{
    try
    {
        for (var i = 0; i < steps; i++) await P(label + i);
        return S(label) * 10;
    }
    finally
    {
        Log("end " + label);
    }
}

[VoltTask]
static async VoltTask<string> Text(string text)
{
    await P(9);
    return text;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var (a, b) = await VoltTask.WhenAll(Work(1, 2), Work(3, 1));
    Log(a + b);
    try
    {
        var (c, d, e) = await VoltTask.WhenAll(Work(4, n), Text("d"), Work(5, 2));
        Log(c + d + e);
    }
    catch (PointException thrown)
    {
        Log("caught " + thrown.Label);
    }

    var sum = (await VoltTask.WhenAll(Work(6, 1), Work(7, 3))).Item2 + (await VoltTask.WhenAll(Work(8, 0), Work(9, 0))).Item1;
    return R(sum);
}

//## join-without-results members
[VoltTask]
static async VoltTask Work(int label)
{
    Log("start " + label);
    await P(label);
    Log("end " + label);
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    await VoltTask.WhenAll(Work(1), Work(2));
    await VoltTask.WhenAll(Work(3), Work(4), Work(5));
    await VoltTask.WhenAll(Work(6), Work(7), Work(8), Work(9));
    return "end";
}

//## join-with-awaits-in-the-calls members noplain
[VoltTask]
static async VoltTask<int> Work(int label) => await P(label) + S(label);

[VoltTask]
public static async VoltTask<string> Run(int n) => R(await VoltTask.WhenAll(Work(await P(1)), Work(S(2) + await P(3))));

//## join-with-other-tasks members noplain
[VoltTask]
static async VoltTask<int> Work(int label) => await P(label);

static async VoltTask<int> Ordinary(int label) => await P(label);

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var started = Work(1).Start();
    var cold = Work(2);
    return R(await VoltTask.WhenAll(started, cold, Work(3)), await VoltTask.WhenAll(Ordinary(4), Work(5)), await VoltTask.WhenAll(VoltTask.FromResult(6), Work(7)));
}

//## join-that-recurs members noplain
[VoltTask]
static async VoltTask<int> Fibonacci(int n)
{
    if (n < 2) return await P(n, n);
    var (a, b) = await VoltTask.WhenAll(Fibonacci(n - 1), Fibonacci(n - 2));
    return a + b;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    try
    {
        return R(await Fibonacci(6));
    }
    catch (PointException e)
    {
        return e.Message;
    }
}

//## join-in-a-try-and-a-stream members noplain
[VoltTask]
static async VoltTask<int> Work(int label)
{
    try
    {
        return await P(label);
    }
    finally
    {
        await P(-label);
        Log("left " + label);
    }
}

[VoltTask]
static async IAsyncEnumerable<(int, int)> Pairs(int n)
{
    for (var i = 1; i <= 2; i++)
    {
        (int, int) pair;
        try
        {
            pair = await VoltTask.WhenAll(Work(i), Work(i + 2));
        }
        catch (PointException e) when (T.L("filter", e.Label) > 2)
        {
            pair = (e.Label, await P(7));
        }
        finally
        {
            Log("joined");
        }

        yield return pair;
    }
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
        await foreach (var (a, b) in Pairs(n)) r += a + "+" + b + " ";
    }
    catch (PointException e)
    {
        r += e.Message;
    }

    return r;
}
