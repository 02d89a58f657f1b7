using TreeStat;
using Xunit;

namespace Volt.Samples.Tests;

public class TreeStatTests
{
    private const int ManyFiles = 10_000;

    [Fact]
    public void Ten_thousand_files_are_counted_as_a_plain_loop_counts_them()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20_240_229);
        long lines = 0, words = 0, bytes = 0;
        for (var i = 0; i < ManyFiles; i++)
        {
            // Now and then a file that takes several reads.
            var count = random.Next(i % 500 == 0 ? 9_000 : 12);
            var text = string.Concat(Enumerable.Range(0, count).Select(n => n % 7 == 6 ? "word\n" : "word "));
            folder.Write($"{i % 97}/{i % 13}/{i}.txt", text);
            words += count;
            lines += count / 7;
            bytes += count * 5;
        }

        var paths = SourceTree.Files(folder.Path, skipBuilt: false);
        using var runtime = new VoltRuntime();
        var counted = runtime.Run(AsyncCounter.CountAll(paths, openFiles: 64));

        Assert.Equal(ManyFiles, counted.Files);
        Assert.Empty(counted.Unreadable);
        Assert.Equal(new FileCount(bytes, lines, words), counted.Total);
        Assert.Equal(counted.Total, SyncCounter.CountAll(paths).Total);
    }

    [Fact]
    public void Files_that_cannot_be_read_are_reported_in_order_and_the_rest_is_counted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "one two\n");
        folder.Write("c.txt", "three\nfour five");
        var first = Path.Combine(folder.Path, "b.txt");
        var second = Path.Combine(folder.Path, "d.txt");
        File.CreateSymbolicLink(first, Path.Combine(folder.Path, "nowhere"));
        File.CreateSymbolicLink(second, Path.Combine(folder.Path, "nowhere-else"));

        var paths = SourceTree.Files(folder.Path, skipBuilt: false);
        using var runtime = new VoltRuntime();
        var counted = runtime.Run(AsyncCounter.CountAll(paths, openFiles: 1));

        Assert.Equal([first, second], counted.Unreadable.Select(file => file.Path));
        Assert.Equal(2, counted.Files);
        Assert.Equal(new FileCount(23, 2, 5), counted.Total);
        Assert.Equal(SyncCounter.CountAll(paths).Total, counted.Total);
    }

    [Fact]
    public void No_more_files_are_open_than_allowed()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 2_000; i++) folder.Write($"{i}.txt", "one two three\n");

        // Two thousand tasks at once, in a process that may hold three hundred files: more than 32 at a time would fail.
        var (code, output) = SampleProgram.RunUnder("ulimit -n 300", "TreeStat", folder.Path, "32");

        Assert.Equal(0, code);
        Assert.Contains(output, line => line.EndsWith("2,000 files, 0 of them unreadable", StringComparison.Ordinal));
        Assert.Contains("The totals are equal.", output);
    }

    [Fact]
    public void An_empty_tree_counts_to_nothing()
    {
        using var runtime = new VoltRuntime();
        var counted = runtime.Run(AsyncCounter.CountAll([], openFiles: 1));
        Assert.Equal(new FileCount(), counted.Total);
        Assert.Equal(0, counted.Files);
    }
}
