namespace TreeStat;

/// <summary>The totals of a tree, and the files that could not be read, in the order of the list that was counted.</summary>
public sealed record TreeCount(int Files, FileCount Total, IReadOnlyList<(string Path, string Reason)> Unreadable);
