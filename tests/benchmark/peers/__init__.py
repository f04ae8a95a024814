"""What dxstrat is measured against, where it takes more than a command of somebody else's."""
