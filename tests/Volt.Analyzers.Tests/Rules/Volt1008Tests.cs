namespace Volt.Analyzers.Tests.Rules;

/// <summary>What is flagged and what is not is in the corpus.</summary>
public sealed class Volt1008Tests : RuleTests
{
    protected override string Id => "VOLT1008";

    /// <summary>The one that leads to what blocks.</summary>
    [Fact]
    public async Task Its_action_leads_to_what_blocks()
    {
        var (actions, document) = await FixLab.ActionsOf(
            new CodeFixes.GoToBlockingFix(), InType("[VoltTask] static async VoltTask M() { await VoltTask.Yield(); Helper(); }\nstatic void Helper() => Thread.Sleep(1);"), Id);
        var action = Assert.Single(actions);
        Assert.StartsWith("Go to what blocks: Sample.cs, line ", action.Title);
        Assert.Equal(document, Assert.IsType<Microsoft.CodeAnalysis.CodeActions.OpenDocumentOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None))).DocumentId);
    }

    protected override string Example => """
        static void Helper() => Thread.Sleep(1); [VoltTask] static async VoltTask M() { await VoltTask.Yield(); {|VOLT1008:Helper()|}; }
        """;
}
