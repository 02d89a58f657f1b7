namespace Volt;

/// <summary>Acts on the end of a child at once, without running any user code.</summary>
internal interface IChildObserver
{
    void OnChildEnded(ChildSet children, int ordinal);
}
