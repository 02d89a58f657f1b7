namespace Volt;

/// <summary>Keeps faults for an await that may never come.</summary>
internal interface IFaultHolder
{
    /// <summary>Whether there is one that was neither seen nor reported.</summary>
    bool HasUnobserved { get; }

    /// <summary>Reports them. They stay for the await.</summary>
    void ReportUnobserved();
}
