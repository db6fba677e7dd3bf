global using SkillGraph.Querying.Entities;
global using SkillGraph.TestKit;
