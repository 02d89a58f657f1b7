using Volt;

namespace TreeStat;

/// <summary>Counts with one task a file. The reads complete on pool threads; every line of this code runs on the runtime's thread.</summary>
public static partial class AsyncCounter
{
    /// <summary>Starts a task for each file at once, and gathers what they found, in order.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="openFiles">How many of them may be open at a time.</param>
    [VoltTask]
    public static async VoltTask<TreeCount> CountAll(IReadOnlyList<string> paths, int openFiles)
    {
        using var gate = new SemaphoreSlim(openFiles);
        var running = new VoltTask<FileCount>[paths.Count];
        for (var i = 0; i < paths.Count; i++) running[i] = CountFile(paths[i], gate).Start();

        var total = new FileCount();
        var unreadable = new List<(string, string)>();
        for (var i = 0; i < paths.Count; i++)
        {
            try
            {
                total += await running[i];
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                unreadable.Add((paths[i], error.Message));
            }
        }

        return new TreeCount(paths.Count - unreadable.Count, total, unreadable);
    }

    [VoltTask]
    private static async VoltTask<FileCount> CountFile(string path, SemaphoreSlim gate)
    {
        await gate.WaitAsync();
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan);
            var buffer = new byte[16 * 1024];
            long bytes = 0, lines = 0, words = 0;
            var inWord = false;
            int read;
            while ((read = await file.ReadAsync(buffer)) > 0)
            {
                bytes += read;
                for (var i = 0; i < read; i++)
                {
                    if (buffer[i] == (byte)'\n') lines++;
                    var space = FileCount.IsSpace(buffer[i]);
                    if (!space && !inWord) words++;
                    inWord = !space;
                }
            }

            return new FileCount(bytes, lines, words);
        }
        finally
        {
            gate.Release();
        }
    }
}
