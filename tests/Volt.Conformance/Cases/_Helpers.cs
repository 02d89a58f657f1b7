global using Volt.Cases;
global using static Volt.Cases.Points;
global using static Volt.Cases.T;
global using static Volt.CaseHelpers.H;

namespace Volt.CaseHelpers;

/// <summary>Annotated points: each logs, completes as the run asks, and throws if it is the bad one.</summary>
public static partial class H
{
    [VoltTask]
    public static async VoltTask<int> P(int label)
    {
        Log("p" + label);
        if (HowOf(label) is How.Yield or How.Later)
        {
            await VoltTask.Yield();
        }

        Check(label);
        return label;
    }

    [VoltTask]
    public static async VoltTask<TValue> P<TValue>(int label, TValue value)
    {
        Log("p" + label);
        if (HowOf(label) is not How.Now)
        {
            await VoltTask.Yield();
        }

        Check(label);
        return value;
    }

    [VoltTask]
    public static async VoltTask Pv(int label)
    {
        Log("p" + label);
        if (HowOf(label) is not How.Now)
        {
            await VoltTask.Yield();
        }

        Check(label);
    }
}
