namespace TreeStat;

/// <summary>What is counted in a file, or in many: bytes, line feeds, and runs of bytes that are not white space.</summary>
public readonly record struct FileCount(long Bytes, long Lines, long Words)
{
    /// <summary>Adds two counts.</summary>
    public static FileCount operator +(FileCount left, FileCount right)
        => new(left.Bytes + right.Bytes, left.Lines + right.Lines, left.Words + right.Words);

    /// <summary>Whether a byte separates words.</summary>
    public static bool IsSpace(byte value) => value is (byte)' ' or (>= 9 and <= 13);
}
