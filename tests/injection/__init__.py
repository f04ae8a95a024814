"""What somebody writes into a plan to make another program do something: it stays text everywhere."""
