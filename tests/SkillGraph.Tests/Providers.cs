using SkillGraph.TestKit;

namespace SkillGraph.Tests;

public static class Providers
{
    public static TheoryData<TestProvider> All => [.. Enum.GetValues<TestProvider>()];
}
