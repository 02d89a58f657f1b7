using Xunit;

// Both test classes publish projects that share the runtime's output folders.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
