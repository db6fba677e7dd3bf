using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillGraph.Imports;

/// <summary>One import of a file (导入批次): what came, what was done with it, when and by whom.</summary>
public sealed class ImportBatch
{
    /// <summary>Identity within the hub.</summary>
    public long Id { get; set; }

    /// <summary>Kind of rows (数据类别), such as certificates.</summary>
    public required string Kind { get; set; }

    /// <summary>Name of the file (文件名), without its folder.</summary>
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file's bytes, 64 hex digits; a file that went in whole is not imported again.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Who imported it (导入人).</summary>
    public required string ImportedBy { get; set; }

    /// <summary>When it began (开始时间), UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was merged (完成时间), UTC; null while staged.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>State (状态).</summary>
    public ImportState State { get; set; }

    /// <summary>Data version that the merge wrote (数据版本); null when nothing changed.</summary>
    public long? DataVersion { get; set; }

    /// <summary>Rows read (读取行数).</summary>
    public long Rows { get; set; }

    /// <summary>Rows added (新增).</summary>
    public long Added { get; set; }

    /// <summary>Rows corrected (更正).</summary>
    public long Corrected { get; set; }

    /// <summary>Rows ended (终止).</summary>
    public long Ended { get; set; }

    /// <summary>Rows withdrawn (删除).</summary>
    public long Deleted { get; set; }

    /// <summary>Rows equal to what was known (未变).</summary>
    public long Unchanged { get; set; }

    /// <summary>Rows rejected (拒收).</summary>
    public long Rejected { get; set; }

    /// <summary>Warnings given (提示).</summary>
    public long Warnings { get; set; }
}

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.HasIndex(b => new { b.Kind, b.Sha256 });
    }
}
