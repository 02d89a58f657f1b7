namespace Volt.Benchmarks.Peers;

/// <summary>A chain of 64 calls, a method each, since a lowered call holds the machine of the method that it awaits.</summary>
internal static partial class VoltBodies
{
    [VoltTask]
    private static async VoltTask<int> Level0(bool suspend)
    {
        if (suspend) await VoltTask.Yield();
        return 0;
    }

    [VoltTask] private static async VoltTask<int> Level1(bool suspend) => await Level0(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level2(bool suspend) => await Level1(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level3(bool suspend) => await Level2(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level4(bool suspend) => await Level3(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level5(bool suspend) => await Level4(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level6(bool suspend) => await Level5(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level7(bool suspend) => await Level6(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level8(bool suspend) => await Level7(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level9(bool suspend) => await Level8(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level10(bool suspend) => await Level9(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level11(bool suspend) => await Level10(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level12(bool suspend) => await Level11(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level13(bool suspend) => await Level12(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level14(bool suspend) => await Level13(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level15(bool suspend) => await Level14(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level16(bool suspend) => await Level15(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level17(bool suspend) => await Level16(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level18(bool suspend) => await Level17(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level19(bool suspend) => await Level18(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level20(bool suspend) => await Level19(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level21(bool suspend) => await Level20(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level22(bool suspend) => await Level21(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level23(bool suspend) => await Level22(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level24(bool suspend) => await Level23(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level25(bool suspend) => await Level24(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level26(bool suspend) => await Level25(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level27(bool suspend) => await Level26(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level28(bool suspend) => await Level27(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level29(bool suspend) => await Level28(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level30(bool suspend) => await Level29(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level31(bool suspend) => await Level30(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level32(bool suspend) => await Level31(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level33(bool suspend) => await Level32(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level34(bool suspend) => await Level33(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level35(bool suspend) => await Level34(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level36(bool suspend) => await Level35(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level37(bool suspend) => await Level36(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level38(bool suspend) => await Level37(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level39(bool suspend) => await Level38(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level40(bool suspend) => await Level39(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level41(bool suspend) => await Level40(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level42(bool suspend) => await Level41(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level43(bool suspend) => await Level42(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level44(bool suspend) => await Level43(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level45(bool suspend) => await Level44(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level46(bool suspend) => await Level45(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level47(bool suspend) => await Level46(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level48(bool suspend) => await Level47(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level49(bool suspend) => await Level48(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level50(bool suspend) => await Level49(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level51(bool suspend) => await Level50(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level52(bool suspend) => await Level51(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level53(bool suspend) => await Level52(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level54(bool suspend) => await Level53(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level55(bool suspend) => await Level54(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level56(bool suspend) => await Level55(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level57(bool suspend) => await Level56(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level58(bool suspend) => await Level57(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level59(bool suspend) => await Level58(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level60(bool suspend) => await Level59(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level61(bool suspend) => await Level60(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level62(bool suspend) => await Level61(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level63(bool suspend) => await Level62(suspend) + 1;
    [VoltTask] private static async VoltTask<int> Level64(bool suspend) => await Level63(suspend) + 1;
}
