namespace Volt.Generator;

/// <summary>The pipeline's steps as the incremental driver reports them; caching tests look them up.</summary>
public static class TrackingNames
{
    /// <summary>One model for each annotated method, with its lowered plan.</summary>
    public const string Methods = nameof(Methods);

    /// <summary>One model for each call of an annotated method that can be intercepted.</summary>
    public const string CallSites = nameof(CallSites);

    /// <summary>Which awaited children are stored inline.</summary>
    public const string Graph = nameof(Graph);

    /// <summary>What is printed: a method with the decisions of the graph.</summary>
    public const string Outputs = nameof(Outputs);
}
