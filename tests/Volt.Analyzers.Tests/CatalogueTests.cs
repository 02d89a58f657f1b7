using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Tests;

/// <summary>What holds for the catalogue of rules as a whole.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_rule_has_a_test_class()
    {
        var tested = typeof(RuleTests).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(RuleTests)) && !t.IsAbstract)
            .Select(t => t.Name)
            .ToHashSet();
        Assert.All(Ids, id => Assert.Contains("Volt" + id["VOLT".Length..] + "Tests", tested));
    }

    [Fact]
    public void Every_rule_is_in_the_release_notes_with_its_severity()
    {
        var notes = File.ReadAllText(Path.Combine(Repository.Root, "Volt.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Repository.Root, "Volt.Analyzers", "AnalyzerReleases.Shipped.md"));
        Assert.All(
            RuleCatalog.Instance.Descriptors,
            d => Assert.Contains($"{d.Id} | {d.Category} | {(d.IsEnabledByDefault ? d.DefaultSeverity.ToString() : "Disabled")} |", notes));
    }

    [Fact]
    public void Every_page_is_of_a_rule()
    {
        var known = Ids.ToHashSet();
        Assert.All(
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "VOLT[123]*.md"),
            page => Assert.Contains(Path.GetFileNameWithoutExtension(page), known));
    }

    [Fact]
    public void Every_fix_is_tested()
    {
        foreach (var id in FixLab.FixableIds)
        {
            var type = typeof(RuleTests).Assembly.GetTypes().Single(t => t.Name == "Volt" + id["VOLT".Length..] + "Tests");
            var isTested = type.GetProperty("Fixes", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly) is not null
                || type.GetMethods().Any(m => m.Name == "Fixes_all");
            Assert.True(isTested, id);
        }
    }

    [Fact]
    public void Messages_do_not_end_with_a_full_stop() =>
        Assert.All(RuleCatalog.Instance.Descriptors, d => Assert.False(d.MessageFormat.ToString().EndsWith('.')));

    [Fact]
    public async Task A_project_without_volt_is_left_alone()
    {
        var compilation = Lab.Compile("class C { void M() => System.Threading.Thread.Sleep(1); }");
        var volt = compilation.References.Single(r => r.Display!.EndsWith("Volt.Runtime.dll", StringComparison.Ordinal));
        Assert.Empty(await Lab.Analyze(compilation.RemoveReferences(volt)));
    }

    private static IEnumerable<string> Ids => RuleCatalog.Instance.Descriptors.Select(d => d.Id).Distinct();
}
