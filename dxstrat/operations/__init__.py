"""What dxstrat does for a user, one module for each verb; joins the packages below."""
