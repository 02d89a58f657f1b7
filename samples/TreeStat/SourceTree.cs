namespace TreeStat;

/// <summary>Finds the files to count.</summary>
public static class SourceTree
{
    private static readonly HashSet<string> s_built = [".git", ".vs", "bin", "obj", "artifacts", "node_modules"];

    /// <summary>The root of the repository that this program was built in, or the current directory.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Volt.sln"))) return folder.FullName;
        }

        return Directory.GetCurrentDirectory();
    }

    /// <summary>All files under a folder, sorted; links to folders are not followed.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="skipBuilt">Leave out what builds and tools write, which may change between two counts.</param>
    public static List<string> Files(string root, bool skipBuilt)
    {
        var files = new List<string>();
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(root)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (entry is not DirectoryInfo child) files.Add(entry.FullName);
                else if (child.LinkTarget is null && !(skipBuilt && s_built.Contains(child.Name))) folders.Push(child);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
