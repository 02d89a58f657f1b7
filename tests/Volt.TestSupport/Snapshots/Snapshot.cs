using System.Runtime.CompilerServices;

namespace Volt.TestSupport;

/// <summary>Golden files in the layout of the Verify library: X.verified.cs beside the test, X.received.cs when it differs.</summary>
public static class Snapshot
{
    /// <summary>Set to 1 to accept what the tests produce.</summary>
    public const string AcceptVariable = "VOLT_ACCEPT_SNAPSHOTS";

    public static void Verify(string received, string name, string extension = "cs", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var verifiedFile = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        received = Normalize(received);
        var verified = File.Exists(verifiedFile) ? Normalize(File.ReadAllText(verifiedFile)) : null;
        if (verified == received)
        {
            File.Delete(receivedFile);
            return;
        }

        Directory.CreateDirectory(folder);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.Delete(receivedFile);
            File.WriteAllText(verifiedFile, received);
            return;
        }

        File.WriteAllText(receivedFile, received);
        throw new SnapshotException(verified is null
            ? $"No snapshot {verifiedFile}. Received: {receivedFile}. Set {AcceptVariable}=1 to accept it."
            : $"{verifiedFile} differs from {receivedFile} at line {FirstDifference(verified, received)}. Set {AcceptVariable}=1 to accept the change.");
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n").TrimEnd('\n');

    private static int FirstDifference(string a, string b)
    {
        var left = a.Split('\n');
        var right = b.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return line + 1;
    }
}

/// <summary>The text is not what the golden file holds.</summary>
public sealed class SnapshotException(string message) : Exception(message);
