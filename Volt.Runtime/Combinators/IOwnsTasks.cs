namespace Volt;

/// <summary>A machine that other tasks were given to. If it is dropped before it ran, those that are cold go with it.</summary>
internal interface IOwnsTasks
{
    void Drop();
}
