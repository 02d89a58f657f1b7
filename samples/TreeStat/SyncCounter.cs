namespace TreeStat;

/// <summary>The same count the plain way, one whole file after the other: what the tasks' totals are checked against.</summary>
public static class SyncCounter
{
    /// <summary>Counts all files.</summary>
    public static TreeCount CountAll(IReadOnlyList<string> paths)
    {
        var total = new FileCount();
        var unreadable = new List<(string, string)>();
        foreach (var path in paths)
        {
            try
            {
                total += Count(File.ReadAllBytes(path));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((path, error.Message));
            }
        }

        return new TreeCount(paths.Count - unreadable.Count, total, unreadable);
    }

    private static FileCount Count(ReadOnlySpan<byte> content)
    {
        var words = 0L;
        for (var i = 0; i < content.Length; i++)
        {
            if (!FileCount.IsSpace(content[i]) && (i == 0 || FileCount.IsSpace(content[i - 1]))) words++;
        }

        return new FileCount(content.Length, content.Count((byte)'\n'), words);
    }
}
