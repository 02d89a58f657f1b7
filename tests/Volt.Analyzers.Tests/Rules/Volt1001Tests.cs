namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus; these are the code fixes.</summary>
public sealed class Volt1001Tests : RuleTests
{
    protected override string Id => "VOLT1001";

    protected override string Example => """
        [VoltTask]
        static async VoltTask M(Task task)
        {
            {|VOLT1001:task.Wait()|};
            await VoltTask.Yield();
        }
        """;

    [Theory]
    [InlineData("Task t = Task.Delay(1); {|VOLT1001:t.Wait()|};", "Task t = Task.Delay(1); await t;")]
    [InlineData("Task t = Task.Delay(1); {|VOLT1001:t.Wait(default(CancellationToken))|};", "Task t = Task.Delay(1); await t.WaitAsync(default(CancellationToken));")]
    [InlineData("Task<int> t = Task.Run(() => 1); var i = {|VOLT1001:t.Result|};", "Task<int> t = Task.Run(() => 1); var i = await t;", "VOLT1202")]
    [InlineData("var t = N(); var i = {|VOLT1001:t.Result|} + 1;", "var t = N(); var i = (await t) + 1;")]
    [InlineData("var t = N(); var i = {|VOLT1001:t.Result|}.ToString();", "var t = N(); var i = (await t).ToString();")]
    [InlineData("var i = {|VOLT1001:N().GetAwaiter().GetResult()|};", "var i = await N();")]
    [InlineData("var i = {|VOLT1001:N().ConfigureAwait(true).GetAwaiter().GetResult()|};", "var i = await N().ConfigureAwait(true);")]
    [InlineData("{|VOLT1001:Task.WaitAll(N(), N())|};", "await Task.WhenAll(N(), N());")]
    [InlineData("{|VOLT1001:Task.WaitAny(N(), N())|};", "await Task.WhenAny(N(), N());")]
    [InlineData("Task<int>? t = N(); var i = t?{|VOLT1001:.Result|};", "Task<int>? t = N(); var i = t is null ? default(int?) : await t;")]
    [InlineData("Task<string>? t = null; string? s = t?{|VOLT1001:.Result|};", "Task<string>? t = null; string? s = t is null ? null : await t;")]
    [InlineData("Task<int>? t = N(); Console.WriteLine((t?{|VOLT1001:.Result|} ?? 0) + 1); // sum", "Task<int>? t = N(); Console.WriteLine(((t is null ? default(int?) : await t) ?? 0) + 1); // sum")]
    [InlineData("Task? t = N(); t?{|VOLT1001:.Wait()|}; // done", "Task? t = N(); if (t is not null)\n        {\n            await t;\n        } // done")]
    [InlineData("foreach (var i in {|VOLT1001:S().ToBlockingEnumerable()|}) { }", "await foreach (var i in S()) { }")]
    public async Task Awaits(string before, string after, string? other = null)
    {
        const string Helpers = """

            static async Task<int> N() { await Task.Yield(); return 1; }
            static async IAsyncEnumerable<int> S() { await Task.Yield(); yield return 1; }
        """;
        if (other is null)
        {
            await Lab.Check(InTask("        " + before).Replace("class Sample\n{", "class Sample\n{" + Helpers));
        }

        Assert.Equal(
            InTask("        " + after).Replace("class Sample\n{", "class Sample\n{" + Helpers),
            await FixLab.Fix(Markup.Parse(InTask("        " + before).Replace("class Sample\n{", "class Sample\n{" + Helpers)).Text, Id));
    }

    [Fact]
    public Task Fixes_all() => CheckFixAll(
        InTask("        Task t = Task.Delay(1), u = Task.Delay(2);\n        t.Wait();\n        u.GetAwaiter().GetResult();"),
        InTask("        Task t = Task.Delay(1), u = Task.Delay(2);\n        await t;\n        await u;"));

    [Theory]
    [InlineData("Func<Task<int>, int> f = t => t.Result; f(Task.FromResult(1));")]
    [InlineData("lock (new object()) { Task.Delay(1).Wait(); }")]
    [InlineData("Task<int>? N() => null; var i = N()?.Result;")]
    [InlineData("Task<string>? t = null; var i = t?.Result.Length;")]
    public Task Offers_no_fix_where_an_await_cannot_stand(string statements) => CheckNoFix(InTask(statements));
}
