namespace SkillGraph.Demo;

/// <summary>Words that several files share.</summary>
internal static class DemoTexts
{
    /// <summary>The provincial authority, which guides the appointment of special-grade and chief technicians.</summary>
    public const string Province = "四川省人力资源和社会保障厅";

    private static readonly string[] Surnames =
    [
        "王", "李", "张", "刘", "陈", "杨", "黄", "周", "赵", "吴", "徐", "罗", "何", "唐", "曾", "邓", "蒋", "谢", "冯", "马", "彭", "钟", "袁", "郑",
    ];

    /// <summary>A name that no one bears, such as 张演示0042.</summary>
    public static string PersonName(DemoRandom random) => $"{random.Pick(Surnames)}演示{random.Below(10_000):0000}";
}
