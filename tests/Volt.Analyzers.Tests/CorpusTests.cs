namespace Volt.Analyzers.Tests;

/// <summary>The cases of the corpus: what is marked is reported, and nothing else.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, name) in Corpus.AllCases)
        {
            data.Add(file, name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Reports_what_is_marked_and_nothing_else(string file, string name) => (await Corpus.Load(file)).Check(name);
}
