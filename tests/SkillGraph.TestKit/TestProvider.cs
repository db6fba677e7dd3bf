namespace SkillGraph.TestKit;

/// <summary>The databases that every test of data runs on.</summary>
public enum TestProvider
{
    /// <summary>A file in the temporary folder.</summary>
    Sqlite,

    /// <summary>A database of its own on the server that SKILLGRAPH_TEST_POSTGRES names.</summary>
    Postgres,
}
