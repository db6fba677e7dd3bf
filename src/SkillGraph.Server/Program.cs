Console.WriteLine("skillgraph");
